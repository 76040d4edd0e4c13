// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import org.jspecify.annotations.Nullable;

/** {@code Clientvraag} of {@code openapi/v1.json}. */
public record ClientvraagJson(
        @Nullable String organisatie,
        @Nullable String bsn,
        @Nullable String kenmerk,
        @Nullable String begindatum,
        @Nullable String einddatum) {
    /** Without the BSN. */
    @Override
    public String toString() {
        return "ClientvraagJson";
    }
}
