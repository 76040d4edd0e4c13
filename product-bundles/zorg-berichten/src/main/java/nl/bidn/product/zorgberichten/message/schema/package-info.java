// SPDX-License-Identifier: EUPL-1.2
/** Our subset of XSD 1.0, compiled once to tables that a message is held against while it streams. Knows regex alone. */
@NullMarked
package nl.bidn.product.zorgberichten.message.schema;

import org.jspecify.annotations.NullMarked;
