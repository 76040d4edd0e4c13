// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mandates of external providers in the database. */
@Component(service = MachtigingStore.class)
public final class MachtigingStore {
    private final EntityManager em;

    @Activate
    public MachtigingStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Those that began last first. */
    public List<Machtiging> all() {
        return em
                .createQuery("select m from MachtigingRow m order by m.validFrom desc, m.id", MachtigingRow.class)
                .getResultList()
                .stream()
                .map(MachtigingRow::toMachtiging)
                .toList();
    }

    public Optional<Machtiging> find(String id) {
        return Optional.ofNullable(em.find(MachtigingRow.class, id)).map(MachtigingRow::toMachtiging);
    }

    public void add(Machtiging machtiging) {
        em.persist(new MachtigingRow(machtiging));
    }

    /** Sets the first day without it. False if it ends no later than that already: of two who end it the earlier day stays. */
    public boolean end(String id, LocalDate firstDayWithout) {
        int ended = em.createQuery("update MachtigingRow m set m.validUntil = :day where m.id = :id"
                        + " and (m.validUntil is null or m.validUntil > :day)")
                .setParameter("day", Times.column(firstDayWithout))
                .setParameter("id", id)
                .executeUpdate();
        return ended == 1;
    }

    /** Removes those of which the last day lies before this one. */
    public int removeEndedBefore(LocalDate day) {
        return em.createQuery("delete from MachtigingRow m where m.validUntil <= :day")
                .setParameter("day", Times.column(day))
                .executeUpdate();
    }
}
