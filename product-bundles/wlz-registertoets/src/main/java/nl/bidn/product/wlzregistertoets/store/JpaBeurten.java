// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.signaal.Beurten;

/** Turns by JPA: an update by the key alone waits for the row. */
final class JpaBeurten implements Beurten {
    private final EntityManager em;

    JpaBeurten(EntityManager em) {
        this.em = em;
    }

    @Override
    public void neem(OrganisationId organisatie) {
        em.createQuery("UPDATE SignaalbeurtRow b SET b.beurten = b.beurten + 1 WHERE b.plek = :plek")
                .setParameter("plek", SignaalbeurtRow.plekVan(organisatie.value()))
                .executeUpdate();
    }

    @Override
    public long aantal(OrganisationId organisatie) {
        return em.createQuery("SELECT b.beurten FROM SignaalbeurtRow b WHERE b.plek = :plek", Long.class)
                .setParameter("plek", SignaalbeurtRow.plekVan(organisatie.value()))
                .getSingleResult();
    }
}
