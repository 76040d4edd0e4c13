// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

/**
 * One thing that is wrong with a question: each has its own sentence for people ({@code afwijzing.<naam>}) and code for systems.
 * An invalid BSN is never answered with <em>Nee</em>.
 */
public enum Afwijzing {
    BSN_ONTBREEKT("bsn"),
    /** It has something else than digits. */
    BSN_TEKENS("bsn"),
    /** It has neither nine digits nor eight. */
    BSN_LENGTE("bsn"),
    BSN_ELFPROEF("bsn"),
    DOEL_ONTBREEKT("doel"),
    /** Known or not: not a purpose for which the law lets a municipality ask. */
    DOEL_NIET_TOEGESTAAN("doel"),
    /** Too long, or with signs that it may not have, or with a BSN in it. */
    KENMERK_ONGELDIG("kenmerk");

    private final String veld;

    Afwijzing(String veld) {
        this.veld = veld;
    }

    /** The part of the question that it is about. */
    public String veld() {
        return veld;
    }
}
