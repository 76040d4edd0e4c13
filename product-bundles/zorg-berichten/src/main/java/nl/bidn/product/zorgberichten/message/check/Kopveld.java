// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

/** What others want to know of a message: fields of its header, and the numbers by which an answer is bound to its request. */
enum Kopveld {
    BERICHTCODE("Header/BerichtCode"),
    VERSIE("Header/BerichtVersie"),
    SUBVERSIE("Header/BerichtSubversie"),
    AFZENDER("Header/Afzender"),
    ONTVANGER("Header/Ontvanger"),
    IDENTIFICATIE("Header/BerichtIdentificatie/Identificatie"),
    DAGTEKENING("Header/BerichtIdentificatie/Dagtekening"),
    BASISSCHEMA_XSD_VERSIE("Header/XsdVersie/BasisschemaXsdVersie"),
    BERICHT_XSD_VERSIE("Header/XsdVersie/BerichtXsdVersie"),
    IDENTIFICATIE_RETOUR("Header/IdentificatieRetour"),
    DAGTEKENING_RETOUR("Header/DagtekeningRetour"),
    /** The only one that is at many places. */
    RETOURCODE("RetourCode"),
    DECLARATIE_IDENTIFICATIE("Header/DeclaratieIdentificatie/Identificatie"),
    DECLARATIE_DAGTEKENING("Header/DeclaratieIdentificatie/Dagtekening"),
    DECLARATIENUMMER("Declaratie/DeclaratieNummer"),
    DECLARATIENUMMER_ANTWOORD("DeclaratieAntwoord/DeclaratieNummer"),
    REFERENTIE_TOEGEWEZEN("Client/ToegewezenProducten/ToegewezenProduct/ReferentieAanbieder"),
    REFERENTIE_AANGEVRAAGD("Client/AangevraagdeProducten/AangevraagdProduct/ReferentieAanbieder"),
    REFERENTIE_VERZOEK("Client/Verzoek/ReferentieAanbieder"),
    REFERENTIE_ANTWOORD("Antwoord/ReferentieAanbieder"),
    VERZOEKANTWOORD("Antwoord/VerzoekAntwoord"),
    BSN_CLIENT("Client/Bsn"),
    BSN_DECLARATIE("Declaratie/Clienten/Client/Bsn"),
    BSN_ANTWOORD("DeclaratieAntwoord/Clienten/Client/Bsn");

    private final String pad;

    Kopveld(String pad) {
        this.pad = pad;
    }

    boolean isBsn() {
        return switch (this) {
            case BSN_CLIENT, BSN_DECLARATIE, BSN_ANTWOORD -> true;
            default -> false;
        };
    }

    /** The number that an aanbieder gave to what he asks for. */
    boolean isReferentieAanbieder() {
        return switch (this) {
            case REFERENTIE_TOEGEWEZEN, REFERENTIE_AANGEVRAAGD, REFERENTIE_VERZOEK, REFERENTIE_ANTWOORD -> true;
            default -> false;
        };
    }

    String pad() {
        return pad;
    }
}
