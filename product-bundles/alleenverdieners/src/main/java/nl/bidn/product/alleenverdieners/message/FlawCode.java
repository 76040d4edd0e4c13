// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.util.Locale;

/** What can be wrong in a delivery. The code is stable: systems act on it. */
public enum FlawCode {
    KOP_VORM("De eerste regel hoort te zijn: levering;<id>;<jaar>;<aantal>."),
    KOP_ID(
            "Het id van de levering heeft 1 tot 40 letters, cijfers of koppeltekens, en geen negen cijfers achter elkaar."),
    KOP_JAAR("Het jaar is 2025, 2026 of 2027. Alleen voor die jaren geldt de tijdelijke regeling."),
    KOP_AANTAL("Het aantal is een getal van 1 tot en met 1000000."),
    KOLOMMEN("De tweede regel hoort te zijn: gemeentecode;bsn."),
    REGEL_VORM("De regel hoort een gemeentecode en een bsn te hebben, met een puntkomma ertussen."),
    REGEL_TE_LANG("De regel is te lang."),
    GEMEENTE_VORM("De gemeentecode heeft vier cijfers, eventueel met GM ervoor."),
    GEMEENTE_ONBEKEND("Deze gemeentecode is niet bekend."),
    GEMEENTE_BESTAAT_NIET("Deze gemeente bestaat op dit moment niet (nog niet, of niet meer)."),
    BSN_ONGELDIG("Het bsn heeft geen negen cijfers of voldoet niet aan de 11-proef."),
    BSN_DUBBEL("Het bsn staat al eerder in deze levering."),
    GEEN_REGELS("De levering heeft geen huishoudens."),
    AANTAL_KLOPT_NIET("Het aantal in de eerste regel is niet gelijk aan het aantal huishoudens in het bestand."),
    TE_GROOT("Het bestand is te groot. Wij hebben de rest niet gelezen.");

    private final String detail;

    FlawCode(String detail) {
        this.detail = detail;
    }

    /** For machines: {@code bsn-dubbel}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people; never repeats what was in the file. */
    public String detail() {
        return detail;
    }
}
