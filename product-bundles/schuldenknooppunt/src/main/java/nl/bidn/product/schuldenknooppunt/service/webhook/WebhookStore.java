// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;

/** Where it is kept which systems are told what; each call within a transaction. */
public interface WebhookStore {
    /**
     * Sealed, of one webhook.
     *
     * @param vorig the one before, as long as its receiver may not know the new one yet
     */
    record Geheimen(String geheim, Optional<String> vorig, Optional<Instant> vorigTot) {}

    /** Of all organisations, those that are switched on. */
    List<Webhook> aan();

    /** In the order in which they came, those that are off too. */
    List<Webhook> webhooks(OrganisationId organisatie);

    Optional<Webhook> webhook(OrganisationId organisatie, UUID id);

    void voegToe(Webhook webhook, Geheimen geheimen);

    Optional<Geheimen> geheimen(OrganisationId organisatie, UUID id);

    void bewaarGeheimen(OrganisationId organisatie, UUID id, Geheimen geheimen);

    /** One failure more, the first of which counts as the beginning. */
    void faalde(OrganisationId organisatie, UUID id, Instant nu, Instant pauze);

    /** As if nothing ever failed; false: nothing had. */
    boolean lukte(OrganisationId organisatie, UUID id);

    /** False: it was off already. */
    boolean zetUit(OrganisationId organisatie, UUID id, Instant nu);

    void zetAan(OrganisationId organisatie, UUID id);

    /** And all that was to be sent to it; false: there was none. */
    boolean verwijder(OrganisationId organisatie, UUID id);

    /** Of an organisation that left, with all that was to be sent to it. */
    void verwijderAlle(OrganisationId organisatie);
}
