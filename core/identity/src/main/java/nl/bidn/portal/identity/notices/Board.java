// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.NoticeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people were told; how much of it is unread is remembered. */
@Component(service = {NoticeBoard.class, Board.class})
public final class Board implements NoticeBoard {
    private static final int MOST_LINES = 100;
    private static final int MOST_PEOPLE = 20_000;

    private final NoticeStore store;
    private final AccountStore accounts;
    private final Transactions transactions;
    private final Clock clock;
    private final NodeCaches.NodeCache<AccountId, Integer> unread;

    @Activate
    public Board(
            @Reference NoticeStore store,
            @Reference AccountStore accounts,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
        this.unread = caches.create(
                "identity.unread", MOST_PEOPLE, account -> transactions.call(() -> store.unread(account)));
    }

    @Override
    public List<Line> of(AccountId account, Locale locale) {
        boolean dutch = !locale.getLanguage().equals("en");
        return transactions.call(() -> store.of(account, dutch, MOST_LINES));
    }

    @Override
    public int unread(AccountId account) {
        return unread.get(account);
    }

    @Override
    public void markAllRead(AccountId account) {
        transactions.run(() -> {
            store.markAllRead(account, Instant.ofEpochMilli(clock.millis()));
            changed(account);
        });
    }

    @Override
    public boolean byMail(AccountId account) {
        return transactions.call(() -> accounts.wantsNoticesByMail(account));
    }

    @Override
    public void byMail(AccountId account, boolean wanted) {
        transactions.run(() -> accounts.noticesByMail(account, wanted));
    }

    /** The person is no more. */
    public void forget(AccountId account) {
        transactions.run(() -> {
            store.removeOf(account);
            changed(account);
        });
    }

    /** To be called in the transaction that tells somebody something. */
    void changed(AccountId account) {
        unread.changed(account);
    }

    /** Removes what was told before this time; for the job. */
    int removeBefore(Instant limit) {
        return transactions.call(() -> {
            int removed = store.removeBefore(limit);
            if (removed > 0) {
                unread.allChanged();
            }
            return removed;
        });
    }
}
