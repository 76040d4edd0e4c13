// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.Locale;

/** What can be wrong with a message when it is held against its schema (level 1). The code is stable: texts hang on it. */
public enum Schemafout {
    WORTEL_ONBEKEND,
    ELEMENT_ONBEKEND,
    ELEMENT_ONVERWACHT,
    ELEMENT_ONTBREEKT,
    ELEMENT_IN_VELD,
    ATTRIBUUT_VERBODEN,
    TEKST_TUSSEN_ELEMENTEN,
    VELD_LEEG,
    VELD_TE_LANG,
    VELD_TE_KORT,
    VELD_NIET_IN_LIJST,
    VELD_VERKEERDE_VORM,
    VELD_GEEN_GETAL,
    VELD_GETAL_BUITEN_GRENZEN,
    VELD_GEEN_DATUM,
    VELD_GEEN_TIJD;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** For keys of texts and for machines: {@code veld-te-lang}. */
    public String code() {
        return code;
    }
}
