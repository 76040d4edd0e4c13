// SPDX-License-Identifier: EUPL-1.2
/** Zorg-berichten: municipalities exchange messages of iWmo, iJw and iEb with care providers and the CAK. */
@NullMarked
package nl.bidn.product.zorgberichten;

import org.jspecify.annotations.NullMarked;
