// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.Locale;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwefout;

/** Why the node does not take a message, and what of the message it is about. */
public enum Weigering {
    GEEN_TOEGANG("afzender"),
    /** Somebody sent something else under this reference before. */
    REFERENTIE_IN_GEBRUIK("referentienummer"),
    AFZENDER_ONBEKEND("afzender"),
    AFZENDER_NIET_ACTIEF("afzender"),
    ONTVANGER_ONBEKEND("ontvanger"),
    ONTVANGER_NIET_ACTIEF("ontvanger"),
    BERICHTTYPE_ONBEKEND("berichttype"),
    AFZENDER_ZONDER_MODULE("afzender"),
    ONTVANGER_ZONDER_MODULE("ontvanger"),
    AFZENDER_MAG_NIET("berichttype"),
    ONTVANGER_MAG_NIET("berichttype"),
    VERSIE_NIET_AANVAARD("versie"),
    BIJLAGE_ONTBREEKT("bijlagen"),
    /** Also a question between others: that it is there is not told. */
    VRAAG_ONBEKEND("crossReferentienummer"),
    /** What it answers asks for no answer. */
    GEEN_VRAAG("crossReferentienummer"),
    ANTWOORD_PAST_NIET("berichttype"),
    ANDERE_CONVERSATIE("conversatieReferentienummer"),
    VRAAG_NIET_BEVESTIGD("crossReferentienummer"),
    AL_BEANTWOORD("crossReferentienummer"),
    /** The receiver has no key now. */
    GEEN_SLEUTEL("ontvanger"),
    SLEUTEL_ONBEKEND("inhoud"),
    SLEUTEL_NIET_GELDIG("inhoud"),
    JWE_TE_GROOT("inhoud"),
    GEEN_JWE("inhoud"),
    JWE_BASE64URL("inhoud"),
    JWE_KOP("inhoud"),
    JWE_ALGORITME("inhoud"),
    JWE_VERSLEUTELING("inhoud"),
    JWE_SOORT("inhoud"),
    JWE_KID("inhoud"),
    JWE_IV("inhoud"),
    JWE_TAG("inhoud"),
    JWE_OMVANG("inhoud"),
    JWE_SLEUTELLENGTE("inhoud");

    private final String plek;

    Weigering(String plek) {
        this.plek = plek;
    }

    static Weigering van(Jwefout fout) {
        return valueOf(fout.name());
    }

    /** For machines, and the last part of the key of its sentence: {@code weigering.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field that it is about. */
    public String plek() {
        return plek;
    }
}
