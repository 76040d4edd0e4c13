// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Organisations.Mandate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations and mandates in the database. */
@Component(service = OrganisationStore.class)
public final class OrganisationStore {
    private final EntityManager em;

    @Activate
    public OrganisationStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Lets the transactions about the users of one organisation go one after the other. To be called before anything is read. */
    public void lock(OrganisationId id) {
        em.createQuery("update OrganisationRow o set o.name = o.name where o.code = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    public List<Organisation> all() {
        return em.createQuery("select o from OrganisationRow o", OrganisationRow.class).getResultList().stream()
                .map(OrganisationRow::toOrganisation)
                .toList();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return row(id).map(OrganisationRow::toOrganisation);
    }

    public void add(OrganisationId id, OrganisationType type, String name, LocalDate validFrom) {
        em.persist(new OrganisationRow(id, type, name, validFrom));
    }

    public void rename(OrganisationId id, String name) {
        row(id).ifPresent(row -> row.rename(name));
    }

    public void end(OrganisationId id, LocalDate until, @Nullable OrganisationId successor) {
        row(id).ifPresent(row -> row.end(until, successor));
    }

    public List<Mandate> mandates() {
        return em.createQuery("select m from MandateRow m", MandateRow.class).getResultList().stream()
                .map(MandateRow::toMandate)
                .toList();
    }

    /** Keeps a mandate; one with the same parties and first day gets the new end. */
    public void keep(Mandate mandate) {
        MandateRow row = em.find(MandateRow.class, MandateRow.idOf(mandate));
        if (row == null) {
            em.persist(new MandateRow(mandate));
        } else {
            row.until(mandate.until());
        }
    }

    private Optional<OrganisationRow> row(OrganisationId id) {
        return Optional.ofNullable(em.find(OrganisationRow.class, id.value()));
    }
}
