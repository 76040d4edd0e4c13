// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.NoticeBoard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices in the database. */
@Component(service = NoticeStore.class)
public final class NoticeStore {
    private final EntityManager em;

    @Activate
    public NoticeStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    public void tell(AccountId account, ProductId product, Announcement announcement, Instant at) {
        em.persist(new NoticeRow(UUID.randomUUID().toString(), account, product, announcement, at));
    }

    /** Newest first. */
    public List<NoticeBoard.Line> of(AccountId account, boolean dutch, int most) {
        return em
                .createQuery(
                        "select n from NoticeRow n where n.account = :account order by n.toldAt desc, n.id",
                        NoticeRow.class)
                .setParameter("account", account.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> row.toLine(dutch))
                .toList();
    }

    public int unread(AccountId account) {
        return em.createQuery(
                        "select count(n) from NoticeRow n where n.account = :account and n.readAt is null", Long.class)
                .setParameter("account", account.value())
                .getSingleResult()
                .intValue();
    }

    public void markAllRead(AccountId account, Instant at) {
        em.createQuery("update NoticeRow n set n.readAt = :at where n.account = :account and n.readAt is null")
                .setParameter("at", Times.column(at))
                .setParameter("account", account.value())
                .executeUpdate();
    }

    public void removeOf(AccountId account) {
        em.createQuery("delete from NoticeRow n where n.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    public int removeBefore(Instant limit) {
        return em.createQuery("delete from NoticeRow n where n.toldAt < :limit")
                .setParameter("limit", Times.column(limit))
                .executeUpdate();
    }
}
