// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import nl.bidn.product.schuldhulpverlening.service.vraag.Nieuwevraag;
import org.jspecify.annotations.Nullable;

/** {@code NieuweVraag} of {@code openapi/v1.json}. */
public record VraagaanvraagJson(
        @Nullable String bsn,
        @Nullable String doel,
        @Nullable String kenmerk) {
    Nieuwevraag vraag(@Nullable String vraagId) {
        return new Nieuwevraag(gegeven(vraagId), gegeven(bsn), gegeven(doel), gegeven(kenmerk));
    }

    private static String gegeven(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "VraagaanvraagJson";
    }
}
