// SPDX-License-Identifier: EUPL-1.2
/** The rules inside one message (TR, CD, CS of iWmo and iJw): small named pieces, bound to a schema once. Knows schema alone. */
@NullMarked
package nl.bidn.product.zorgberichten.message.rule;

import org.jspecify.annotations.NullMarked;
