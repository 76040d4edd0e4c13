// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what, in the memory of this node, because each change of a message asks for it and most participants have no webhook. Read
 * once a second at most, so one that was made on another node counts within a second. For any thread, within a transaction.
 */
final class Webhookgeheugen {
    private static final long VERTROUWD_MILLIS = 1000;

    private final WebhookStore store;
    private final Portal portal;
    private final AtomicLong wijzigingen = new AtomicLong();
    private volatile @Nullable Stand stand;

    private record Stand(long gelezen, long wijziging, Map<OrganisationId, List<Webhook>> aan) {}

    Webhookgeheugen(WebhookStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /** Those of an organisation that are told this. */
    List<Webhook> van(OrganisationId organisatie, Soort soort) {
        return vers().aan().getOrDefault(organisatie, List.of()).stream()
                .filter(webhook -> webhook.soorten().contains(soort))
                .toList();
    }

    /** To be called within the transaction that changes something. */
    void gewijzigd() {
        portal.transactions().afterCommit(wijzigingen::incrementAndGet);
    }

    private Stand vers() {
        Stand gevonden = stand;
        long nu = portal.clock().millis();
        long wijziging = wijzigingen.get();
        if (gevonden != null
                && gevonden.wijziging() == wijziging
                && nu >= gevonden.gelezen()
                && nu - gevonden.gelezen() < VERTROUWD_MILLIS) {
            return gevonden;
        }
        Stand nieuw =
                new Stand(nu, wijziging, store.aan().stream().collect(Collectors.groupingBy(Webhook::organisatie)));
        stand = nieuw;
        return nieuw;
    }
}
