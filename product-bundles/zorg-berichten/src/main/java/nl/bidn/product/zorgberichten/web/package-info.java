// SPDX-License-Identifier: EUPL-1.2
/** The tabs of iWmo and iJw. */
@NullMarked
package nl.bidn.product.zorgberichten.web;

import org.jspecify.annotations.NullMarked;
