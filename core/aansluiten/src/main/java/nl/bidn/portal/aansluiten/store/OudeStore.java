// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.data.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due: to be reminded of, or to be removed. References alone. Takes part in the transaction of the thread. */
@Component(service = OudeStore.class)
public final class OudeStore {
    private final EntityManager em;

    @Activate
    public OudeStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Concepts that nobody submitted. */
    public List<String> conceptsBefore(Instant at, int most) {
        return em.createQuery(
                        "select a.reference from AanvraagRow a where a.staat = 'CONCEPT' and a.begunAt < :at",
                        String.class)
                .setParameter("at", Times.column(at))
                .setMaxResults(most)
                .getResultList();
    }

    public List<String> endedBefore(Staat staat, Instant at, int most) {
        return em.createQuery(
                        "select a.reference from AanvraagRow a where a.staat = :staat and a.endedAt < :at",
                        String.class)
                .setParameter("staat", staat.name())
                .setParameter("at", Times.column(at))
                .setMaxResults(most)
                .getResultList();
    }

    /** Open ones whose term ends by this day, of which nobody was reminded. */
    public List<String> due(LocalDate day, int most) {
        return em.createQuery(
                        "select a.reference from AanvraagRow a where a.open = 1 and a.term <= :day and a.remindedOn is null"
                                + " order by a.term",
                        String.class)
                .setParameter("day", Date.valueOf(day))
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether this call is the one that reminds. */
    public boolean reminded(String reference, LocalDate today) {
        return em.createNativeQuery("UPDATE aansluiten.aanvraag SET reminded_on = ? WHERE reference = ? AND is_open = 1"
                                + " AND reminded_on IS NULL")
                        .setParameter(1, Date.valueOf(today))
                        .setParameter(2, reference)
                        .executeUpdate()
                == 1;
    }
}
