// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import org.jspecify.annotations.Nullable;

/** {@code Sleutel} of {@code openapi/v1.json}: a public key. */
public record SleutelJson(
        String kid,
        String gebruik,
        Object jwk,
        String geldigVan,
        String geldigTot,
        @Nullable String ingetrokken) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code Sleutels} of {@code openapi/v1.json}. */
    public record SleutelsJson(List<SleutelJson> sleutels) {}

    static SleutelJson van(Sleutel sleutel) {
        try {
            return new SleutelJson(
                    sleutel.kid(),
                    sleutel.gebruik().name().toLowerCase(Locale.ROOT),
                    JSON.readValue(sleutel.jwk(), Object.class),
                    sleutel.geldigVan().toString(),
                    sleutel.geldigTot().toString(),
                    sleutel.ingetrokken().map(Object::toString).orElse(null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The key " + sleutel.kid() + " is no JSON", e);
        }
    }
}
