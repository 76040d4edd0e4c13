// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Diensten;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Diensten that are switched on, in the database. */
@Component(service = DienstStore.class)
public final class DienstStore {
    private final EntityManager em;

    @Activate
    public DienstStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<Diensten.Enabled> all() {
        return em
                .createQuery("select d from DienstRow d order by d.product, d.dienst, d.organisation", DienstRow.class)
                .getResultList()
                .stream()
                .map(DienstRow::toEnabled)
                .toList();
    }

    public boolean isEnabled(ProductId product, String dienst, OrganisationId organisation) {
        return em.find(DienstRow.class, DienstRow.idOf(product, dienst, organisation)) != null;
    }

    public void enable(ProductId product, String dienst, OrganisationId organisation, Instant at, String by) {
        em.persist(new DienstRow(product, dienst, organisation, at, by));
    }

    /** False if it was not on. */
    public boolean disable(ProductId product, String dienst, OrganisationId organisation) {
        DienstRow row = em.find(DienstRow.class, DienstRow.idOf(product, dienst, organisation));
        if (row == null) {
            return false;
        }
        em.remove(row);
        return true;
    }

    /** Switches all diensten of a product off for an organisation; gives their ids, in order. */
    public List<String> disableAll(ProductId product, OrganisationId organisation) {
        List<DienstRow> rows = em.createQuery(
                        "select d from DienstRow d where d.product = :product and d.organisation = :organisation"
                                + " order by d.dienst",
                        DienstRow.class)
                .setParameter("product", product.value())
                .setParameter("organisation", organisation.value())
                .getResultList();
        rows.forEach(em::remove);
        return rows.stream().map(row -> row.toEnabled().dienst()).toList();
    }
}
