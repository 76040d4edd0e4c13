// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

/** Who sends or gets messages. */
public enum Partij {
    GEMEENTE,
    AANBIEDER,
    CAK
}
