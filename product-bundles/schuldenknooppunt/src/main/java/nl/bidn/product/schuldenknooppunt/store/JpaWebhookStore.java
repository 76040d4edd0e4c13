// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore;

/** Webhooks by JPA. */
final class JpaWebhookStore implements WebhookStore {
    private static final String WIJZIG = "UPDATE schuldenknooppunt.webhook SET ";

    private final EntityManager em;

    JpaWebhookStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Webhook> aan() {
        return em
                .createQuery("SELECT w FROM WebhookRow w WHERE w.uit IS NULL", WebhookRow.class)
                .getResultList()
                .stream()
                .map(WebhookRow::webhook)
                .toList();
    }

    @Override
    public List<Webhook> webhooks(OrganisationId organisatie) {
        return em
                .createQuery(
                        "SELECT w FROM WebhookRow w WHERE w.organisation = :organisation ORDER BY w.aangemaakt, w.id",
                        WebhookRow.class)
                .setParameter("organisation", organisatie.value())
                .getResultList()
                .stream()
                .map(WebhookRow::webhook)
                .toList();
    }

    private Optional<WebhookRow> row(OrganisationId organisatie, UUID id) {
        return Optional.ofNullable(em.find(WebhookRow.class, new EigenKey(organisatie, id)));
    }

    @Override
    public Optional<Webhook> webhook(OrganisationId organisatie, UUID id) {
        return row(organisatie, id).map(WebhookRow::webhook);
    }

    @Override
    public void voegToe(Webhook webhook, Geheimen geheimen) {
        em.persist(new WebhookRow(webhook, geheimen));
    }

    @Override
    public Optional<Geheimen> geheimen(OrganisationId organisatie, UUID id) {
        return row(organisatie, id).map(WebhookRow::geheimen);
    }

    @Override
    public void bewaarGeheimen(OrganisationId organisatie, UUID id, Geheimen geheimen) {
        row(organisatie, id).ifPresent(row -> row.bewaar(geheimen));
    }

    /** Of several that fail at the same time the first counts. */
    @Override
    public void faalde(OrganisationId organisatie, UUID id, Instant nu, Instant pauze) {
        Bewerking.doe(
                em,
                WIJZIG + "fouten = fouten + 1, faalt = COALESCE(faalt, ?1), pauze = ?2"
                        + " WHERE organisation = ?3 AND id = ?4 AND (pauze IS NULL OR pauze <= ?5)",
                nu,
                pauze,
                organisatie,
                id,
                nu);
    }

    @Override
    public boolean lukte(OrganisationId organisatie, UUID id) {
        return Bewerking.doe(
                        em,
                        WIJZIG + "fouten = 0, faalt = NULL, pauze = NULL"
                                + " WHERE organisation = ?1 AND id = ?2 AND fouten > 0",
                        organisatie,
                        id)
                == 1;
    }

    @Override
    public boolean zetUit(OrganisationId organisatie, UUID id, Instant nu) {
        return Bewerking.doe(
                        em,
                        WIJZIG + "uit = ?1 WHERE organisation = ?2 AND id = ?3 AND uit IS NULL",
                        nu,
                        organisatie,
                        id)
                == 1;
    }

    @Override
    public void zetAan(OrganisationId organisatie, UUID id) {
        row(organisatie, id).ifPresent(WebhookRow::zetAan);
    }

    @Override
    public boolean verwijder(OrganisationId organisatie, UUID id) {
        Bewerking.doe(
                em,
                "DELETE FROM schuldenknooppunt.bezorging WHERE organisation = ?1 AND webhook = ?2",
                organisatie,
                id);
        return Bewerking.doe(
                        em,
                        "DELETE FROM schuldenknooppunt.webhook WHERE organisation = ?1 AND id = ?2",
                        organisatie,
                        id)
                == 1;
    }

    @Override
    public void verwijderAlle(OrganisationId organisatie) {
        Bewerking.doe(em, "DELETE FROM schuldenknooppunt.bezorging WHERE organisation = ?1", organisatie);
        Bewerking.doe(em, "DELETE FROM schuldenknooppunt.webhook WHERE organisation = ?1", organisatie);
    }
}
