// SPDX-License-Identifier: EUPL-1.2
/** The tab Ophalen: parameters in, views out. */
@NullMarked
package nl.bidn.product.alleenverdieners.web;

import org.jspecify.annotations.NullMarked;
