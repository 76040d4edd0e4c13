// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.util.Locale;

/** What can be wrong in a delivery of the register. The code is stable: systems act on it. */
public enum Foutcode {
    KOP_VORM("De eerste regel hoort te zijn: wlz-register;1;<peilmoment>;<aantal>."),
    KOP_VERSIE("Deze versie van het bestand kennen wij niet. Wij lezen versie 1."),
    KOP_PEILMOMENT("Het peilmoment is een datum en tijd met het verschil met UTC, zoals 2026-11-23T05:00:00+01:00."),
    KOP_AANTAL("Het aantal is een getal van 1 tot en met 25000000."),
    PEILMOMENT_TOEKOMST("Het peilmoment ligt in de toekomst."),
    PEILMOMENT_TE_OUD("Het peilmoment is ouder dan 24 uur."),
    PEILMOMENT_NIET_NIEUWER("Het peilmoment is niet nieuwer dan dat van het register dat wij gebruiken."),
    REGEL_VORM("De regel hoort vijf velden te hebben: bsn;status;afgiftedatum;ingangsdatum;einddatum."),
    REGEL_TE_LANG("De regel is te lang."),
    BSN_ONGELDIG("Het bsn heeft geen negen cijfers of voldoet niet aan de 11-proef."),
    BSN_DUBBEL("Het bsn staat al eerder in dit bestand."),
    STATUS_ONGELDIG("De status is J, N of O."),
    AFGIFTEDATUM_ONGELDIG("De afgiftedatum is geen datum, zoals 2026-11-23."),
    AFGIFTEDATUM_NA_PEILMOMENT("De afgiftedatum ligt na het peilmoment."),
    INGANGSDATUM_ONGELDIG("De ingangsdatum is geen datum, zoals 2026-11-23."),
    EINDDATUM_ONGELDIG("De einddatum is leeg of een datum, zoals 2026-11-23."),
    EINDDATUM_VOOR_INGANG("De einddatum ligt voor de ingangsdatum."),
    AANTAL_KLOPT_NIET(
            "Het aantal personen in het bestand is niet gelijk aan het aantal in de eerste of de laatste regel."),
    EINDE_ONTBREEKT("De laatste regel ontbreekt: het bestand is niet volledig."),
    EINDE_VORM("De laatste regel hoort te zijn: einde;<aantal>;<sha-256>."),
    CONTROLEGETAL_KLOPT_NIET("Het controlegetal in de laatste regel past niet bij het bestand."),
    NA_EINDE("Na de laatste regel hoort niets te staan."),
    TE_GROOT("Het bestand heeft te veel regels. Wij hebben de rest niet gelezen."),
    DEEL_ONLEESBAAR("Een deel van de levering is niet uit te pakken."),
    REGISTER_GEKROMPEN("Het register heeft veel minder personen dan het register dat wij gebruiken.");

    private final String toelichting;

    Foutcode(String toelichting) {
        this.toelichting = toelichting;
    }

    /** For machines: {@code bsn-dubbel}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people; never repeats what was in the file. */
    public String toelichting() {
        return toelichting;
    }
}
