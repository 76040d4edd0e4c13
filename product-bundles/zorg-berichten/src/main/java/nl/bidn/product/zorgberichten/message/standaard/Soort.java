// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

/** Whether a message begins something or says that another message came. */
public enum Soort {
    HEEN,
    RETOUR
}
