// SPDX-License-Identifier: EUPL-1.2
/** Public keys as they come from outside. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.message.sleutel;

import org.jspecify.annotations.NullMarked;
