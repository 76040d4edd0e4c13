// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Clock;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets somebody who is signed in choose another password: the old one is asked again, all sessions end, and a mail tells
 * it to the owner (OWASP ASVS 5.0, 6.2.2, 6.2.3, 6.3.7, 7.4.3). For any thread.
 */
@Component(service = PasswordChange.class)
public final class PasswordChange {
    /** What came of it. */
    public enum Outcome {
        DONE,
        /** The old password is not right, so many wrong ones were tried that none counts now, or the account was closed. */
        REFUSED,
        BUSY
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIns signIns;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Letters letters;
    private final Hashing hashing;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public PasswordChange(
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference SignIns signIns,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Letters letters,
            @Reference Hashing hashing,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.store = store;
        this.transactions = transactions;
        this.letters = letters;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose password would be changed; empty: this account may not sign in any more. */
    public Optional<Account> owner(AccountId id) {
        return accounts.find(id).filter(account -> account.state() == Account.State.ACTIVE);
    }

    /** @param password was judged by the rules already */
    public Outcome change(AccountId id, String old, String password) {
        try {
            if (!signIns.isPasswordOf(id, old)) {
                return Outcome.REFUSED;
            }
            var phc = hashing.hash(password);
            return transactions.call(() -> {
                var owner = owner(id);
                owner.ifPresent(account -> keep(account, phc));
                return owner.isPresent() ? Outcome.DONE : Outcome.REFUSED;
            });
        } catch (Hashing.Busy e) {
            return Outcome.BUSY;
        }
    }

    /** A link to set a password that is still on its way counts no more. */
    private void keep(Account account, String phc) {
        store.lock(account.id());
        store.keepHash(account.id(), phc, clock.instant());
        store.keepTries(account.id(), new Tries(0, null));
        store.dropLinks(account.id());
        sessions.endAllOf(account.id());
        audit.record(
                null,
                "wachtwoord-gewijzigd",
                Audit.Outcome.DONE,
                account.organisation(),
                account.id().value());
        letters.passwordChanged(account);
    }
}
