// SPDX-License-Identifier: EUPL-1.2
/** Drives a portal from outside, as an operator, a neighbour's system or a browser would. For tests and benches only. */
@NullMarked
package nl.bidn.portal.driver;

import org.jspecify.annotations.NullMarked;
