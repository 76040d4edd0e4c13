// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lines of the Logboek Dataverwerkingen. They are added, and removed when their time is over; there is no way to change one. */
@Component(service = ProcessingStore.class)
public final class ProcessingStore {
    private final EntityManager em;

    @Activate
    public ProcessingStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** By one statement for all of them: lists and look-ups add hundreds a second. */
    public void append(List<ProcessingEntry> entries) {
        Batch.insert(
                em,
                "identities.processing (operation_id, trace_id, activity, controller, controller_oin, processor_oin,"
                        + " data_subject, status_code, started_at, ended_at)",
                entries.stream().map(ProcessingStore::row).toList());
    }

    private static List<Object> row(ProcessingEntry entry) {
        return List.of(
                entry.operationId(),
                entry.traceId(),
                entry.activity(),
                entry.controller(),
                entry.controllerOin(),
                entry.processorOin(),
                entry.dataSubject(),
                entry.status(),
                entry.begin(),
                entry.end());
    }

    /** Of one organisation, oldest first. */
    public List<ProcessingEntry> of(OrganisationId controller, int most) {
        return em
                .createQuery(
                        "select p from ProcessingRow p where p.controller = :controller"
                                + " order by p.begin, p.operationId",
                        ProcessingRow.class)
                .setParameter("controller", controller.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ProcessingRow::toEntry)
                .toList();
    }

    /**
     * Removes the oldest of those that began before this, about so many: those of one moment together.
     *
     * @return how many; 0: there are no more
     */
    public int removeBefore(Instant limit, int about) {
        List<Date> oldest = em.createQuery(
                        "select p.begin from ProcessingRow p where p.begin < :limit order by p.begin", Date.class)
                .setParameter("limit", Times.column(limit), TemporalType.TIMESTAMP)
                .setMaxResults(about)
                .getResultList();
        return oldest.isEmpty()
                ? 0
                : em.createQuery("delete from ProcessingRow p where p.begin <= :last")
                        .setParameter("last", oldest.get(oldest.size() - 1), TemporalType.TIMESTAMP)
                        .executeUpdate();
    }
}
