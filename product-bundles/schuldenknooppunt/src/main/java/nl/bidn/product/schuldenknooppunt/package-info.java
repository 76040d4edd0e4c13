// SPDX-License-Identifier: EUPL-1.2
/** The front door of the product. */
@NullMarked
package nl.bidn.product.schuldenknooppunt;

import org.jspecify.annotations.NullMarked;
