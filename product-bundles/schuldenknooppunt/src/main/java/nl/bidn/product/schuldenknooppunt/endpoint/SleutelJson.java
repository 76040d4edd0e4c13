// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Locale;
import java.util.Map;
import nl.bidn.product.schuldenknooppunt.message.sleutel.Jwk;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import org.jspecify.annotations.Nullable;

/** {@code Sleutel} of {@code openapi/v1.json}. */
public record SleutelJson(
        String deelnemer,
        String kid,
        String gebruik,
        Map<String, String> jwk,
        String geldigVan,
        String geldigTot,
        @Nullable String ingetrokken) {
    static SleutelJson of(Adres adres, Sleutel sleutel) {
        return new SleutelJson(
                adres.id().toString(),
                sleutel.kid(),
                sleutel.gebruik().name().toLowerCase(Locale.ROOT),
                Jwk.leden(sleutel.jwk()),
                sleutel.geldigVan().toString(),
                sleutel.geldigTot().toString(),
                sleutel.ingetrokken().map(Object::toString).orElse(null));
    }
}
