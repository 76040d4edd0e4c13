// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

/** Why a ZIP file is not taken. */
public enum Zipfout {
    /** It can't be read, its parts contradict each other, or it has folders or names that are no file name. */
    ONGELDIG,
    TE_VEEL,
    WACHTWOORD,
    BESTAND_TE_GROOT,
    /** There is nothing in it, or one of its files is empty. */
    LEEG
}
