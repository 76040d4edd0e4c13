// SPDX-License-Identifier: EUPL-1.2
/** The two tabs. */
@NullMarked
package nl.bidn.product.oefening.web;

import org.jspecify.annotations.NullMarked;
