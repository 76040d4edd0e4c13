// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

import java.util.Locale;

/** What a creditor's system does with a question. */
public enum Gedrag {
    SALDO("antwoordt met een saldo of akkoord"),
    GEEN_MEDEWERKING("werkt niet mee"),
    LAAT("antwoordt na de antwoordtermijn"),
    FOUT("antwoordt met een bericht dat niet klopt"),
    STIL("haalt niets op, zodat de vraag verloopt");

    private final String tekst;

    Gedrag(String tekst) {
        this.tekst = tekst;
    }

    /** For people. */
    public String tekst() {
        return tekst;
    }

    /** A name with for example {@code (laat)} in it says how it behaves; any other gives its balance. */
    public static Gedrag vanNaam(String naam) {
        String klein = naam.toLowerCase(Locale.ROOT);
        for (Gedrag een : values()) {
            if (klein.contains("(" + een.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")) {
                return een;
            }
        }
        return SALDO;
    }
}
