// SPDX-License-Identifier: EUPL-1.2
/** What a standard is: its releases, its message types, and which schema and rules belong to each. Knows schema and rule. */
@NullMarked
package nl.bidn.product.zorgberichten.message.standaard;

import org.jspecify.annotations.NullMarked;
