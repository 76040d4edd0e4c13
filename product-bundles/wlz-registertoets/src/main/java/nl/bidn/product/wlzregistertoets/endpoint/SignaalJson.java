// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.LocalDate;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Wlzstand;
import org.jspecify.annotations.Nullable;

/**
 * {@code Signaal} of {@code openapi/v1.json}: without the BSN.
 *
 * @param client its id; the client itself may be removed
 * @param oud what was known before; none: the client was new
 */
public record SignaalJson(
        String id,
        String client,
        String kenmerk,
        String soort,
        @Nullable WlzstandJson oud,
        WlzstandJson nieuw,
        String peilmoment,
        String moment) {
    /** {@code Wlzstand} of {@code openapi/v1.json}. */
    public record WlzstandJson(
            String status,
            @Nullable String afgiftedatum,
            @Nullable String ingangsdatum,
            @Nullable String einddatum) {
        static WlzstandJson of(Wlzstand stand) {
            return new WlzstandJson(
                    stand.status().name(),
                    tekst(stand.afgiftedatum()),
                    tekst(stand.ingangsdatum()),
                    tekst(stand.einddatum()));
        }

        private static @Nullable String tekst(@Nullable LocalDate dag) {
            return dag == null ? null : dag.toString();
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "WlzstandJson";
        }
    }

    static SignaalJson of(Signaal signaal) {
        return new SignaalJson(
                signaal.id(),
                signaal.client(),
                signaal.kenmerk(),
                signaal.soort().name(),
                signaal.oud().map(WlzstandJson::of).orElse(null),
                WlzstandJson.of(signaal.nieuw()),
                signaal.peilmoment().toString(),
                signaal.moment().toString());
    }
}
