// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import nl.bidn.portal.aansluiten.Checklists.Vinkje;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What only people know of a checklist. Takes part in the transaction of the thread. */
@Component(service = VinkjeStore.class)
public final class VinkjeStore {
    private final EntityManager em;

    @Activate
    public VinkjeStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void tick(
            OrganisationId organisation, ProductId product, Vinkje vinkje, LocalDate since, AccountId by, Instant at) {
        em.merge(new VinkjeRow(organisation, product, vinkje, since, by, at));
    }

    public void untick(OrganisationId organisation, ProductId product, Vinkje vinkje) {
        Optional.ofNullable(em.find(VinkjeRow.class, VinkjeRow.key(organisation, product, vinkje)))
                .ifPresent(em::remove);
    }

    /** Of one product, each with the day since when. */
    public Map<Vinkje, LocalDate> of(OrganisationId organisation, ProductId product) {
        var ticks = new HashMap<Vinkje, LocalDate>();
        for (Vinkje vinkje : Vinkje.values()) {
            Optional.ofNullable(em.find(VinkjeRow.class, VinkjeRow.key(organisation, product, vinkje)))
                    .ifPresent(row -> ticks.put(vinkje, row.since()));
        }
        return ticks;
    }

    /** The products for which this organisation ticked anything. */
    public Set<ProductId> products(OrganisationId organisation) {
        return em
                .createQuery("select v from VinkjeRow v where v.organisation = :organisation", VinkjeRow.class)
                .setParameter("organisation", organisation.value())
                .getResultList()
                .stream()
                .map(VinkjeRow::product)
                .collect(Collectors.toSet());
    }
}
