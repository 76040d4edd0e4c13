// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.LocalDate;
import nl.bidn.product.wlzregistertoets.service.signaal.Client;
import nl.bidn.product.wlzregistertoets.service.signaal.Clientgegevens;
import org.jspecify.annotations.Nullable;

/** {@code Client} of {@code openapi/v1.json}: without the BSN. */
public record ClientJson(
        String id,
        String kenmerk,
        @Nullable String begindatum,
        @Nullable String einddatum) {
    static ClientJson of(Client client) {
        return new ClientJson(client.id(), client.kenmerk(), tekst(client.begindatum()), tekst(client.einddatum()));
    }

    static ClientJson of(String id, Clientgegevens gegevens) {
        return new ClientJson(id, gegevens.kenmerk(), tekst(gegevens.begindatum()), tekst(gegevens.einddatum()));
    }

    private static @Nullable String tekst(@Nullable LocalDate dag) {
        return dag == null ? null : dag.toString();
    }
}
