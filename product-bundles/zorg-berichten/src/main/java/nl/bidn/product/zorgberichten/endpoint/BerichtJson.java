// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.time.Instant;
import java.util.Locale;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import org.jspecify.annotations.Nullable;

/** {@code Bericht} of {@code openapi/v1.json}. */
public record BerichtJson(
        String id,
        String gemeente,
        String dienst,
        String richting,
        @Nullable String functie,
        @Nullable String functieVersie,
        @Nullable String functieSubversie,
        @Nullable String zender,
        @Nullable String ontvanger,
        @Nullable String referentienummer,
        @Nullable String kruisreferentie,
        @Nullable String identificatie,
        String staat,
        String staatSinds,
        @Nullable AfwijzingJson afwijzing,
        long grootte,
        boolean inhoudAanwezig,
        boolean nieuw,
        String ontvangenOp,
        @Nullable String bevestigdOp,
        @Nullable String bewaardTot) {

    /** Why it goes no further. */
    public record AfwijzingJson(String code, String omschrijving) {}

    static BerichtJson of(Bericht bericht) {
        Envelop envelop = bericht.envelop().orElse(null);
        Adres zender = envelop == null ? null : envelop.zender();
        Adres ontvanger = envelop == null ? null : envelop.ontvanger();
        Afwijzing afwijzing = bericht.afwijzing().orElse(null);
        return new BerichtJson(
                bericht.id(),
                bericht.organisation().value(),
                bericht.dienst().product().value(),
                klein(bericht.richting()),
                bericht.functie().orElse(null),
                envelop == null ? null : envelop.functieVersie(),
                envelop == null ? null : envelop.functieSubversie(),
                zender == null ? null : zender.code(),
                ontvanger == null ? null : ontvanger.code(),
                envelop == null ? null : envelop.referentienummer(),
                envelop == null ? null : envelop.kruisreferentie().orElse(null),
                bericht.kop().identificatie().orElse(null),
                klein(bericht.staat()),
                bericht.staatSinds().toString(),
                afwijzing == null ? null : new AfwijzingJson(afwijzing.code(), afwijzing.omschrijving()),
                bericht.payload().grootte(),
                bericht.payload().bestand().isPresent(),
                bericht.richting() == Richting.IN && bericht.opgehaald().isEmpty(),
                bericht.ontvangen().toString(),
                bericht.opgehaald().map(Instant::toString).orElse(null),
                bericht.payload().bewaardTot().map(Instant::toString).orElse(null));
    }

    static String klein(Enum<?> naam) {
        return naam.name().toLowerCase(Locale.ROOT);
    }
}
