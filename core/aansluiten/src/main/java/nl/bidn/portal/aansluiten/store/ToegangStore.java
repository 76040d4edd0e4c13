// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links, by the hash of their token. Takes part in the transaction of the thread. */
@Component(service = ToegangStore.class)
public final class ToegangStore {
    private final EntityManager em;

    @Activate
    public ToegangStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void add(String tokenHash, String email, Instant at, Instant until) {
        em.persist(new ToegangRow(tokenHash, email, at, until));
    }

    /** Whose it is, if it counts. */
    public Optional<String> email(String tokenHash, Instant at) {
        return Optional.ofNullable(em.find(ToegangRow.class, tokenHash))
                .filter(row -> row.countsAt(at))
                .map(ToegangRow::email);
    }

    /** How many were made for this mailbox since then. */
    public long madeSince(String email, Instant since) {
        return em.createQuery(
                        "select count(t) from ToegangRow t where t.emailKey = :key and t.madeAt > :since", Long.class)
                .setParameter("key", email.toLowerCase(Locale.ROOT))
                .setParameter("since", Times.column(since))
                .getSingleResult();
    }

    public int removeBefore(Instant at) {
        return em.createQuery("delete from ToegangRow t where t.expiresAt <= :at")
                .setParameter("at", Times.column(at))
                .executeUpdate();
    }
}
