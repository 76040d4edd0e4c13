// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes records that ended before a moment; never one that has not ended. Each answers how many. */
@Component(service = RecordStore.class)
public final class RecordStore {
    private final EntityManager em;

    @Activate
    public RecordStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public int removeAdministratorsBefore(Instant moment) {
        return remove("AdministratorRow r where r.revokedAt < :moment", moment);
    }

    public int removeRegistrationsBefore(Instant moment) {
        return remove("AdministratorRegistrationRow r where r.endedAt < :moment", moment);
    }

    /** With their lines. */
    public int removeReviewsBefore(Instant moment) {
        remove("ReviewLineRow l where l.review in (select r.id from ReviewRow r where r.finishedAt < :moment)", moment);
        return remove("ReviewRow r where r.finishedAt < :moment", moment);
    }

    /** A code that nobody typed ended when it expired. */
    public int removeCodesBefore(Instant moment) {
        return remove(
                "VerificationCodeRow c where c.endedAt < :moment or (c.endedAt is null and c.expiresAt < :moment)",
                moment);
    }

    private int remove(String which, Instant moment) {
        return em.createQuery("delete from " + which)
                .setParameter("moment", Times.column(moment))
                .executeUpdate();
    }
}
