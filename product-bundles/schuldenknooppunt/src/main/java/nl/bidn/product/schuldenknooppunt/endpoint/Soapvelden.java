// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Set;

/** What may stand in the larger operations of {@code wsdl/schuldenknooppunt.xsd}. */
final class Soapvelden {
    static final Set<String> AANBOD = Set.of(
            "referentienummer",
            "conversatieReferentienummer",
            "crossReferentienummer",
            "afzender",
            "ontvanger",
            "berichttype",
            "versie",
            Soapnamen.BIJLAGEN,
            Soapnamen.INHOUD);
    static final Set<String> LIJST = Set.of("richting", "stand", "pagina");
    static final Set<String> LOGBOEK = Set.of(
            "referentienummer",
            "conversatieReferentienummer",
            "crossReferentienummer",
            "afzender",
            "ontvanger",
            "berichttype",
            "versie",
            "opgehaald",
            "bevestigd",
            "afzenderSoort",
            "ontvangerSoort",
            "vanaf",
            "tot",
            "na");
    static final Set<String> ADRESBOEK = Set.of("naam", "pagina");
    static final Set<String> SLEUTEL = Set.of("deelnemer", Soapnamen.JWK, "gebruik", "geldigTot");

    private Soapvelden() {}
}
