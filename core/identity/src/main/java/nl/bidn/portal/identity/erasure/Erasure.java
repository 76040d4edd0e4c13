// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

import java.util.function.Consumer;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.clockwork.MailRemoval;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.accounts.AccountListeners;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.notices.Board;
import nl.bidn.portal.identity.registration.AdministratorRegistrar;
import nl.bidn.portal.identity.store.ErasureStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes a person with all that is kept of him, here, by the ways in and by products; the audit keeps the id, which means
 * nothing from then on. The one way to do so. Call it in a transaction, after the lock of the account.
 */
@Component(service = Erasure.class)
public final class Erasure {
    private final ErasureStore store;
    private final AdministratorRegistrar registrar;
    private final Forgetting products;
    private final Sessions sessions;
    private final Board board;
    private final MailRemoval mails;
    private final People people;
    private final AuditLines audit;
    private final Consumer<Consumer<AccountListener>> listeners;

    @Activate
    public Erasure(
            @Reference ErasureStore store,
            @Reference AdministratorRegistrar registrar,
            @Reference Forgetting products,
            @Reference Sessions sessions,
            @Reference Board board,
            @Reference MailRemoval mails,
            @Reference People people,
            @Reference AuditLines audit,
            @Reference AccountListeners listeners) {
        this(store, registrar, products, sessions, board, mails, people, audit, listeners::tell);
    }

    private Erasure(
            ErasureStore store,
            AdministratorRegistrar registrar,
            Forgetting products,
            Sessions sessions,
            Board board,
            MailRemoval mails,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners) {
        this.store = store;
        this.registrar = registrar;
        this.products = products;
        this.sessions = sessions;
        this.board = board;
        this.mails = mails;
        this.people = people;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** One without OSGi. No second public constructor: SCR would try it. */
    public static Erasure telling(
            ErasureStore store,
            AdministratorRegistrar registrar,
            Forgetting products,
            Sessions sessions,
            Board board,
            MailRemoval mails,
            People people,
            AuditLines audit,
            Consumer<Consumer<AccountListener>> listeners) {
        return new Erasure(store, registrar, products, sessions, board, mails, people, audit, listeners);
    }

    /**
     * @param by who does it, for the audit
     * @param why added to the line of the audit; may be empty
     * @throws nl.bidn.portal.identity.Refused if a product fails to forget; nothing may be kept of the transaction then
     */
    public void erase(Account account, String by, String why) {
        sessions.endAllOf(account.id());
        board.forget(account.id());
        registrar.forget(account.id(), by);
        listeners.accept(listener -> listener.erased(account.id()));
        products.forget(account.id());
        if (!account.email().isEmpty()) {
            mails.removeTo(account.email());
        }
        people.changed(account.id());
        store.erase(account);
        audit.add(
                by,
                AuditLines.PORTAL,
                "gebruiker-verwijderd",
                Outcome.DONE,
                account.organisation(),
                "account " + account.id() + (why.isEmpty() ? "" : ", " + why));
    }
}
