// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.webhook.Bezorging;
import nl.bidn.product.schuldenknooppunt.service.webhook.BezorgingStore;

/** Notifications that wait, by JPA. */
final class JpaBezorgingStore implements BezorgingStore {
    private static final String WIJZIG = "UPDATE schuldenknooppunt.bezorging SET ";

    private final EntityManager em;

    JpaBezorgingStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void voegToe(Bezorging bezorging) {
        em.persist(new BezorgingRow(bezorging));
    }

    @Override
    public Optional<Bezorging> bezorging(OrganisationId organisatie, UUID id) {
        return Optional.ofNullable(em.find(BezorgingRow.class, new EigenKey(organisatie, id)))
                .map(BezorgingRow::bezorging);
    }

    @Override
    public List<Bezorging> bezorgingen(OrganisationId organisatie, UUID webhook, boolean dood, int meeste) {
        return em
                .createQuery(
                        "SELECT b FROM BezorgingRow b WHERE b.organisation = :organisation AND b.webhook = :webhook"
                                + " AND b.dood IS " + (dood ? "NOT NULL" : "NULL") + " ORDER BY b.ontstaan, b.id",
                        BezorgingRow.class)
                .setParameter("organisation", organisatie.value())
                .setParameter("webhook", webhook.toString())
                .setMaxResults(meeste)
                .getResultList()
                .stream()
                .map(BezorgingRow::bezorging)
                .toList();
    }

    @Override
    public boolean verwijder(OrganisationId organisatie, UUID id) {
        return Bewerking.doe(
                        em,
                        "DELETE FROM schuldenknooppunt.bezorging WHERE organisation = ?1 AND id = ?2",
                        organisatie,
                        id)
                == 1;
    }

    @Override
    public void faalde(OrganisationId organisatie, UUID id, Instant nu, String uitkomst) {
        Bewerking.doe(
                em,
                WIJZIG + "pogingen = pogingen + 1, laatste = ?1, uitkomst = ?2 WHERE organisation = ?3 AND id = ?4",
                nu,
                uitkomst,
                organisatie,
                id);
    }

    @Override
    public void geefOp(OrganisationId organisatie, UUID id, Instant nu) {
        Bewerking.doe(
                em, WIJZIG + "dood = ?1 WHERE organisation = ?2 AND id = ?3 AND dood IS NULL", nu, organisatie, id);
    }

    @Override
    public void geefAllesOp(OrganisationId organisatie, UUID webhook, Instant nu) {
        Bewerking.doe(
                em,
                WIJZIG + "dood = ?1 WHERE organisation = ?2 AND webhook = ?3 AND dood IS NULL",
                nu,
                organisatie,
                webhook);
    }

    @Override
    public boolean hervat(OrganisationId organisatie, UUID id, Instant nu) {
        return Bewerking.doe(
                        em,
                        WIJZIG + "dood = NULL, pogingen = 0, sinds = ?1"
                                + " WHERE organisation = ?2 AND id = ?3 AND dood IS NOT NULL",
                        nu,
                        organisatie,
                        id)
                == 1;
    }

    @Override
    public int verwijderDood(Instant voor) {
        return em.createQuery("DELETE FROM BezorgingRow b WHERE b.dood < :voor")
                .setParameter("voor", Date.from(voor))
                .executeUpdate();
    }

    /** What waits for a receiver that fails waits for it, and not for us. */
    @Override
    public Telling telling() {
        Date oudste = em.createQuery(
                        "SELECT MIN(b.sinds) FROM BezorgingRow b WHERE b.dood IS NULL AND b.pogingen = 0"
                                + " AND NOT EXISTS (SELECT w.id FROM WebhookRow w WHERE w.organisation = b.organisation"
                                + " AND w.id = b.webhook AND w.fouten > 0)",
                        Date.class)
                .getSingleResult();
        return new Telling(
                aantal("IS NULL"),
                aantal("IS NOT NULL"),
                Optional.ofNullable(oudste).map(Date::toInstant));
    }

    private long aantal(String dood) {
        return em.createQuery("SELECT COUNT(b) FROM BezorgingRow b WHERE b.dood " + dood, Long.class)
                .getSingleResult();
    }
}
