// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.MeldingStore;

/** What people were told, by JPA. */
final class JpaMeldingStore implements MeldingStore {
    private static final String ONE = " WHERE m.organisation = :organisation AND m.onderwerp = :onderwerp";

    private final EntityManager em;

    JpaMeldingStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Instant> laatste(OrganisationId organisation, String onderwerp) {
        return em
                .createQuery("SELECT m.op FROM MeldingRow m" + ONE, Date.class)
                .setParameter("organisation", organisation.value())
                .setParameter("onderwerp", onderwerp)
                .getResultList()
                .stream()
                .findFirst()
                .map(Date::toInstant);
    }

    @Override
    public void gemeld(OrganisationId organisation, String onderwerp, Instant op) {
        int changed = em.createQuery("UPDATE MeldingRow m SET m.op = :op" + ONE)
                .setParameter("op", Date.from(op))
                .setParameter("organisation", organisation.value())
                .setParameter("onderwerp", onderwerp)
                .executeUpdate();
        if (changed == 0) {
            em.persist(new MeldingRow(organisation, onderwerp, op));
        }
    }
}
