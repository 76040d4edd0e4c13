// SPDX-License-Identifier: EUPL-1.2
/** One pass over one message: bytes, XML, schema, rules. What comes out names places and rules, never values. */
@NullMarked
package nl.bidn.product.zorgberichten.message.check;

import org.jspecify.annotations.NullMarked;
