// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.toezicht.Gebruikssignaal;
import nl.bidn.product.wlzregistertoets.service.toezicht.Regel;
import nl.bidn.product.wlzregistertoets.service.toezicht.ToezichtStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was judged, by JPA. */
@Component(service = ToezichtStore.class)
public final class JpaToezichtStore implements ToezichtStore {
    private final EntityManager em;

    @Activate
    public JpaToezichtStore(@Reference(target = "(osgi.unit.name=wlz-registertoets)") EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Instant> gezienTot(OrganisationId organisatie) {
        return Optional.ofNullable(em.find(ToezichtstandRow.class, organisatie.value()))
                .map(ToezichtstandRow::tot);
    }

    @Override
    public void gezienTot(OrganisationId organisatie, Instant moment) {
        ToezichtstandRow row = em.find(ToezichtstandRow.class, organisatie.value());
        if (row == null) {
            em.persist(new ToezichtstandRow(organisatie.value(), moment));
        } else {
            row.tot(moment);
        }
    }

    @Override
    public Set<Regel> gemeld(OrganisationId organisatie, LocalDate dag, String wie) {
        return em
                .createQuery(
                        "SELECT s FROM GebruikssignaalRow s"
                                + " WHERE s.organisatie = :organisatie AND s.dag = :dag AND s.wie = :wie",
                        GebruikssignaalRow.class)
                .setParameter("organisatie", organisatie.value())
                .setParameter("dag", dag.toString())
                .setParameter("wie", wie)
                .getResultList()
                .stream()
                .flatMap(row -> row.signaal().regels().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void meld(Gebruikssignaal signaal) {
        em.persist(new GebruikssignaalRow(signaal));
    }

    @Override
    public List<Gebruikssignaal> signalen(Collection<OrganisationId> organisaties, Instant sinds, int meeste) {
        return em
                .createQuery(
                        "SELECT s FROM GebruikssignaalRow s"
                                + " WHERE s.organisatie IN :organisaties AND s.moment >= :sinds ORDER BY s.moment DESC",
                        GebruikssignaalRow.class)
                .setParameter(
                        "organisaties",
                        organisaties.stream().map(OrganisationId::value).toList())
                .setParameter("sinds", Date.from(sinds))
                .setMaxResults(meeste)
                .getResultList()
                .stream()
                .map(GebruikssignaalRow::signaal)
                .toList();
    }

    @Override
    public void vergeet(String wie) {
        em.createQuery("UPDATE GebruikssignaalRow s SET s.vrager = '', s.wie = '' WHERE s.wie = :wie")
                .setParameter("wie", wie)
                .executeUpdate();
    }

    @Override
    public int verwijder(OrganisationId organisatie, Instant voor) {
        return em.createQuery(
                        "DELETE FROM GebruikssignaalRow s WHERE s.organisatie = :organisatie AND s.moment < :voor")
                .setParameter("organisatie", organisatie.value())
                .setParameter("voor", Date.from(voor))
                .executeUpdate();
    }
}
