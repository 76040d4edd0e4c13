// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.Optional;
import java.util.function.Consumer;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.clockwork.MailRemoval;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.accounts.AccountListeners;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.ErasureStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes a user with all that is kept of him. Call it in a transaction, after the lock. */
@Component(service = Erasing.class)
public final class Erasing {
    private final ErasureStore store;
    private final Sessions sessions;
    private final MailRemoval mails;
    private final Authority authority;
    private final People people;
    private final AuditLines audit;
    private final Consumer<Consumer<AccountListener>> listeners;

    @Activate
    public Erasing(
            @Reference ErasureStore store,
            @Reference Sessions sessions,
            @Reference MailRemoval mails,
            @Reference Authority authority,
            @Reference People people,
            @Reference AuditLines audit,
            @Reference AccountListeners listeners) {
        this(store, sessions, mails, authority, people, audit, listeners::tell);
    }

    private Erasing(
            ErasureStore store,
            Sessions sessions,
            MailRemoval mails,
            Authority authority,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners) {
        this.store = store;
        this.sessions = sessions;
        this.mails = mails;
        this.authority = authority;
        this.people = people;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** One without OSGi. No second public constructor: SCR would try it. */
    public static Erasing telling(
            ErasureStore store,
            Sessions sessions,
            MailRemoval mails,
            Authority authority,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners) {
        return new Erasing(store, sessions, mails, authority, people, audit, listeners);
    }

    /** Why it is not done; empty: it may be. */
    Optional<Why> flaw(Reach reach, User user) {
        if (user.account().id().equals(reach.by())) {
            return Optional.of(Why.HIMSELF);
        }
        if (authority.isOfBidn(user.account())) {
            return Optional.of(Why.SERVICEDESK);
        }
        if (!user.removable()) {
            return Optional.of(Why.SWITCH_OFF_FIRST);
        }
        return user.elsewhere().isEmpty() ? Optional.empty() : Optional.of(Why.ELSEWHERE);
    }

    void erase(Reach reach, Account account) {
        sessions.endAllOf(account.id());
        listeners.accept(listener -> listener.erased(account.id()));
        if (!account.email().isEmpty()) {
            mails.removeTo(account.email());
        }
        people.changed(account.id());
        store.erase(account);
        audit.add(
                reach.by().value(),
                AuditLines.PORTAL,
                "gebruiker-verwijderd",
                Outcome.DONE,
                account.organisation(),
                "account " + account.id());
    }
}
