// SPDX-License-Identifier: EUPL-1.2
/** Conversations of systems with the node, through the real gate. */
@NullMarked
package nl.bidn.product.schuldenknooppunt.koppeling;

import org.jspecify.annotations.NullMarked;
