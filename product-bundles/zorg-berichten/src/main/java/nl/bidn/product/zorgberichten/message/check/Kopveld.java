// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

/** A field of the header that others want to know of a message. */
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
    RETOURCODE("Header/RetourCodes/RetourCode"),
    DECLARATIE_IDENTIFICATIE("Header/DeclaratieIdentificatie/Identificatie"),
    DECLARATIE_DAGTEKENING("Header/DeclaratieIdentificatie/Dagtekening"),
    DECLARATIENUMMER("Declaratie/DeclaratieNummer"),
    DECLARATIENUMMER_ANTWOORD("DeclaratieAntwoord/DeclaratieNummer");

    private final String pad;

    Kopveld(String pad) {
        this.pad = pad;
    }

    String pad() {
        return pad;
    }
}
