// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.alleenverdieners.service.RemovalStore;

/** Deletion records by JPA. */
final class JpaRemovalStore implements RemovalStore {
    private final EntityManager em;

    JpaRemovalStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(OrganisationId organisation, Removal removal) {
        em.persist(new RemovalRow(organisation.value(), removal));
    }

    @Override
    public int removeOlderThan(Instant moment) {
        return em.createQuery("DELETE FROM RemovalRow r WHERE r.removedAt < :moment")
                .setParameter("moment", Date.from(moment))
                .executeUpdate();
    }

    @Override
    public void ran(String job, Instant at) {
        em.merge(new JobRunRow(job, at));
    }

    @Override
    public Optional<Instant> lastRun(String job) {
        return Optional.ofNullable(em.find(JobRunRow.class, job)).map(JobRunRow::ranAt);
    }
}
