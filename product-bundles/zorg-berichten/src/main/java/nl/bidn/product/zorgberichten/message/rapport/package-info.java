// SPDX-License-Identifier: EUPL-1.2
/** Tells others what a check found: the Rapport XML of the standard, and keys of texts for people. */
@NullMarked
package nl.bidn.product.zorgberichten.message.rapport;

import org.jspecify.annotations.NullMarked;
