// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import org.jspecify.annotations.Nullable;

/** {@code Toetsvraag} of {@code openapi/v1.json}. */
public record ToetsvraagJson(
        @Nullable String organisatie,
        @Nullable String bsn,
        @Nullable String doel,
        @Nullable String kenmerk) {
    Toetsvraag vraag() {
        return new Toetsvraag(gegeven(bsn), gegeven(doel), gegeven(kenmerk));
    }

    String voor() {
        return gegeven(organisatie);
    }

    private static String gegeven(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "ToetsvraagJson";
    }
}
