// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Locale;

/** One thing that is wrong with a question: each has its own sentence for people and code for systems. */
public enum Afwijzing {
    BSN_ONTBREEKT("bsn"),
    BSN_ONGELDIG("bsn"),
    DOEL_ONTBREEKT("doel"),
    /** Known or not: not a purpose for which may be asked. */
    DOEL_NIET_TOEGESTAAN("doel"),
    /** Too long, or with signs that it may not have, or with a BSN in it. */
    KENMERK_ONGELDIG("kenmerk"),
    /** What the asker calls the question, by which it is recognised when it comes twice, is no UUID. */
    VRAAG_ID_ONGELDIG("vraagId");

    private final String veld;

    Afwijzing(String veld) {
        this.veld = veld;
    }

    /** The part of the question that it is about. */
    public String veld() {
        return veld;
    }

    /** Lower case and hyphens: for systems, and at the end of the key of its sentence. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
