// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.Locale;

/** Why a file is not read (further), whatever it holds. The code is stable: texts hang on it. */
public enum Bestandsfout {
    BESTAND_LEEG,
    /** OP179: 25 MB. */
    BESTAND_TE_GROOT,
    /** OP192: without a byte order mark. */
    BESTAND_BOM,
    /** OP192: UTF-8. */
    BESTAND_GEEN_UTF8,
    BESTAND_VERBODEN_TEKEN,
    XML_ONGELDIG,
    XML_VERSIE,
    XML_DTD,
    XML_TE_DIEP,
    XML_NAAM_TE_LANG,
    XML_LABEL_TE_LANG,
    XML_TE_VEEL_ATTRIBUTEN,
    /** More unknown names, namespaces or instructions than a message can sensibly have. */
    XML_TE_VEEL_VREEMDS;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** For keys of texts and for machines: {@code bestand-te-groot}. */
    public String code() {
        return code;
    }
}
