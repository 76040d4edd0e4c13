// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt;

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
}
