// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/**
 * Where a system of a participant is told what happens.
 *
 * @param soorten what it is told
 * @param faalt since when nothing reached it
 * @param pauze until when nothing is tried
 * @param uit since when it is switched off, because nothing reached it for days or the receiver said so
 * @param vorigGeheimTot until when notifications bear the signature of the secret before too
 */
public record Webhook(
        OrganisationId organisatie,
        UUID id,
        URI adres,
        Set<Soort> soorten,
        Instant aangemaakt,
        int fouten,
        Optional<Instant> faalt,
        Optional<Instant> pauze,
        Optional<Instant> uit,
        Optional<Instant> vorigGeheimTot) {
    public Webhook {
        soorten = Set.copyOf(soorten);
    }

    static Webhook nieuw(OrganisationId organisatie, URI adres, Set<Soort> soorten, Instant nu) {
        return new Webhook(
                organisatie,
                UUID.randomUUID(),
                adres,
                soorten,
                nu,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isAan() {
        return uit.isEmpty();
    }
}
