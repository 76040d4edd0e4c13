// SPDX-License-Identifier: EUPL-1.2
/** The CIZ as a system that delivers the register of the Wlz. */
@NullMarked
package nl.bidn.portal.sandbox.ciz;

import org.jspecify.annotations.NullMarked;
