// SPDX-License-Identifier: EUPL-1.2
/** The tables of the product. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.store;

import org.jspecify.annotations.NullMarked;
