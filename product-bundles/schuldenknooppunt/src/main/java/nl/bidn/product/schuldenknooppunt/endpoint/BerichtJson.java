// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Locale;
import java.util.UUID;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import org.jspecify.annotations.Nullable;

/** {@code Bericht} of {@code openapi/v1.json}: the ten fields of the logbook, and where it is. */
public record BerichtJson(
        String referentienummer,
        String conversatieReferentienummer,
        @Nullable String crossReferentienummer,
        String afzender,
        String ontvanger,
        String berichttype,
        String versie,
        boolean opgehaald,
        boolean bevestigd,
        String aangebodenOp,
        String stand,
        String vervalt,
        @Nullable String antwoordVoor,
        boolean beantwoord) {
    static BerichtJson van(Bericht bericht) {
        Kop kop = bericht.kop();
        return new BerichtJson(
                kop.referentie().toString(),
                kop.conversatie().toString(),
                kop.kruisreferentie().map(UUID::toString).orElse(null),
                kop.afzender().toString(),
                kop.ontvanger().toString(),
                kop.type().code(),
                kop.type().versie(),
                bericht.opgehaald(),
                bericht.stand() == Stand.BEVESTIGD,
                bericht.datum().toString(),
                bericht.stand().name().toLowerCase(Locale.ROOT),
                bericht.vervalt().toString(),
                bericht.antwoordVoor().map(Object::toString).orElse(null),
                bericht.beantwoord());
    }
}
