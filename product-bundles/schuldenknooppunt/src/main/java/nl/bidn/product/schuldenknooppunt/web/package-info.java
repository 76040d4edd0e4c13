// SPDX-License-Identifier: EUPL-1.2
/** The tabs of the product. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.web;

import org.jspecify.annotations.NullMarked;
