// SPDX-License-Identifier: EUPL-1.2
/** What the node may see of an encrypted message, without opening it. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.message.jose;

import org.jspecify.annotations.NullMarked;
