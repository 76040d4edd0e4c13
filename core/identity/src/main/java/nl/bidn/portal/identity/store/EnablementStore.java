// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Enablement.Document;
import nl.bidn.portal.identity.Enablement.Enabled;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Enablement and agreements in the database. */
@Component(service = EnablementStore.class)
public final class EnablementStore {
    private final EntityManager em;

    @Activate
    public EnablementStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<Enabled> all() {
        return em
                .createQuery("select e from EnablementRow e order by e.product, e.organisation", EnablementRow.class)
                .getResultList()
                .stream()
                .map(EnablementRow::toEnabled)
                .toList();
    }

    public boolean isEnabled(ProductId product, OrganisationId organisation) {
        return em.find(EnablementRow.class, EnablementRow.idOf(product, organisation)) != null;
    }

    public void enable(ProductId product, OrganisationId organisation, Instant at, String by) {
        em.persist(new EnablementRow(product, organisation, at, by));
        agreementsEnd(product, organisation, null);
    }

    public void disable(ProductId product, OrganisationId organisation, Instant at) {
        EnablementRow row = em.find(EnablementRow.class, EnablementRow.idOf(product, organisation));
        if (row != null) {
            em.remove(row);
            agreementsEnd(product, organisation, at);
        }
    }

    private void agreementsEnd(ProductId product, OrganisationId organisation, @Nullable Instant at) {
        em.createQuery("update AgreementRow a set a.endedAt = :at where a.product = :product"
                        + " and a.organisation = :organisation")
                .setParameter("at", Times.columnOrNull(at))
                .setParameter("product", product.value())
                .setParameter("organisation", organisation.value())
                .executeUpdate();
    }

    public void record(SignedAgreement signed, String by, Instant at) {
        boolean inUse = isEnabled(signed.product(), signed.organisation());
        em.persist(new AgreementRow(UUID.randomUUID().toString(), signed, by, at, inUse));
    }

    /** Removes agreements on which nothing has rested since before this moment. */
    public int removeAgreementsEndedBefore(Instant moment) {
        return em.createQuery("delete from AgreementRow a where a.endedAt < :moment")
                .setParameter("moment", Times.column(moment))
                .executeUpdate();
    }

    /** The kinds of document that are on record and complete. */
    public Set<Agreement> complete(ProductId product, OrganisationId organisation) {
        return em
                .createQuery(
                        "select a.agreement from AgreementRow a where a.product = :product"
                                + " and a.organisation = :organisation and a.complete = true",
                        String.class)
                .setParameter("product", product.value())
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(Agreement::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Newest first. */
    public List<Document> documents(OrganisationId organisation) {
        return em
                .createQuery(
                        "select a from AgreementRow a where a.organisation = :organisation"
                                + " order by a.recordedAt desc, a.id",
                        AgreementRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(AgreementRow::toDocument)
                .toList();
    }
}
