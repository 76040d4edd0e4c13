// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.webhook.Kennisgeving;

/**
 * A notification for one webhook that has not reached it yet; what reached it is kept no longer.
 *
 * @param id the {@code webhook-id}, the same each time it is sent
 * @param sinds since when it is tried: when it happened, or when somebody asked for it again
 * @param dood since when it is not tried any more, until somebody asks
 * @param uitkomst what came of the last try: {@code http-500}, {@code geen-verbinding}; empty: none was made
 */
public record Bezorging(
        OrganisationId organisatie,
        UUID id,
        UUID webhook,
        Kennisgeving kennisgeving,
        Instant sinds,
        int pogingen,
        Optional<Instant> laatste,
        Optional<Instant> dood,
        String uitkomst) {
    static Bezorging nieuw(Webhook webhook, Kennisgeving kennisgeving) {
        return new Bezorging(
                webhook.organisatie(),
                UUID.randomUUID(),
                webhook.id(),
                kennisgeving,
                kennisgeving.moment(),
                0,
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
