// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.alleenverdieners.service.DeliveryStore;
import nl.bidn.product.alleenverdieners.service.Receipt;

/** Receipts by JPA. */
final class JpaDeliveryStore implements DeliveryStore {
    private final EntityManager em;

    JpaDeliveryStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Receipt> find(OrganisationId supplier, String id) {
        return Optional.ofNullable(em.find(DeliveryRow.class, new DeliveryKey(supplier.value(), id)))
                .map(DeliveryRow::receipt);
    }

    /** Flushes, so that the key is claimed before the rest is done. */
    @Override
    public void add(OrganisationId supplier, Receipt receipt) {
        em.persist(new DeliveryRow(supplier.value(), receipt));
        em.flush();
    }

    @Override
    public int removePublishedBefore(Instant moment) {
        return em.createQuery("DELETE FROM DeliveryRow d WHERE d.publishedAt < :moment")
                .setParameter("moment", Date.from(moment))
                .executeUpdate();
    }
}
