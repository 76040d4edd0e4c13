// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** OINs of organisations and their departments in the database. */
@Component(service = OinStore.class)
public final class OinStore {
    private final EntityManager em;

    @Activate
    public OinStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public List<Numbered> all() {
        return em.createQuery("select o from OinRow o", OinRow.class).getResultList().stream()
                .map(OinRow::toNumbered)
                .toList();
    }

    public Optional<Numbered> holder(Oin oin) {
        return em
                .createQuery("select o from OinRow o where o.oin = :oin", OinRow.class)
                .setParameter("oin", oin.value())
                .getResultList()
                .stream()
                .map(OinRow::toNumbered)
                .findFirst();
    }

    /** Keeps the number in place of the one before. The table refuses one that somebody else has got meanwhile. */
    public void keep(Numbered numbered, Instant at, String by) {
        OinRow row = em.find(OinRow.class, OinRow.idOf(numbered.organisation(), numbered.department()));
        if (row == null) {
            em.persist(new OinRow(numbered, at, by));
        } else {
            row.become(numbered.oin(), at, by);
        }
        em.flush();
    }

    /** The number that it had; empty if it had none. */
    public Optional<Oin> remove(OrganisationId organisation, @Nullable Department department) {
        OinRow row = em.find(OinRow.class, OinRow.idOf(organisation, department));
        if (row == null) {
            return Optional.empty();
        }
        em.remove(row);
        em.flush();
        return Optional.of(row.toNumbered().oin());
    }
}
