// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AddressLimit;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One-time links to set a password, by mail: an invitation counts seven days, a reset one hour; only the last one counts,
 * once (OWASP ASVS 5.0, 6.4.1). The database knows the hash of a link alone.
 */
@Component(service = {Links.class, AccountListener.class})
public final class Links implements AccountListener {
    static final Duration INVITATION = Duration.ofDays(7);
    static final Duration RESET = Duration.ofHours(1);
    /** A mailbox is not flooded, and who just got a link keeps it for a while. */
    static final Duration BETWEEN = Duration.ofMinutes(5);

    /** What came of setting a password. */
    public enum Outcome {
        DONE,
        /** The link counts no more. */
        EXPIRED,
        BUSY
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;
    private final Hashing hashing;
    private final Tokens tokens = new Tokens();
    private final AddressLimit addresses = LockOut.addresses();

    @Activate
    public Links(
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Letters letters,
            @Reference Hashing hashing,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.store = store;
        this.transactions = transactions;
        this.letters = letters;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void invited(Account account) {
        letters.invitation(account, newLink(account.id(), INVITATION));
    }

    /** Who comes by eHerkenning gets no password: it would be a weaker way in to the same account. */
    private static boolean mayHavePassword(Account account) {
        return account.state() != Account.State.DEACTIVATED && !account.eherkenning();
    }

    /** Links that are on their way count no more, also when the account comes back. */
    @Override
    public void deactivated(AccountId account) {
        store.dropLinks(account);
    }

    @Override
    public void erased(AccountId account) {
        store.forget(account);
    }

    /**
     * Sends a link if there is somebody of this name and none was sent a moment ago; whoever asks cannot tell. An address
     * that asks too often gets nothing any more.
     */
    public void forgotten(String userName, String address) {
        if (addresses.blocks(address, clock.instant())) {
            return;
        }
        int unusedCount = addresses.count(address, clock.instant());
        transactions.run(() -> accounts.findByUserName(userName)
                .filter(Links::mayHavePassword)
                .ifPresentOrElse(
                        this::remind, () -> record("wachtwoordlink-onbekende-gebruiker", Audit.Outcome.REFUSED, null)));
    }

    private void remind(Account account) {
        store.lock(account.id());
        if (store.hasLinkSince(account.id(), clock.instant().minus(BETWEEN))) {
            record("wachtwoordlink-te-snel", Audit.Outcome.REFUSED, account);
        } else if (account.state() == Account.State.INVITED) {
            letters.invitation(account, newLink(account.id(), INVITATION));
            record("wachtwoordlink-gevraagd", Audit.Outcome.DONE, account);
        } else {
            letters.reset(account, newLink(account.id(), RESET));
            record("wachtwoordlink-gevraagd", Audit.Outcome.DONE, account);
        }
    }

    private void record(String action, Audit.Outcome outcome, @Nullable Account account) {
        audit.record(
                null,
                action,
                outcome,
                account == null ? null : account.organisation(),
                account == null ? "" : account.id().value());
    }

    private String newLink(AccountId account, Duration validity) {
        var token = tokens.next();
        var now = clock.instant();
        store.keepLink(Tokens.hash(token), account, now, now.plus(validity));
        return token;
    }

    /** Whose link this is, if it still counts. */
    public Optional<Account> owner(String token) {
        return transactions
                .call(() -> store.link(Tokens.hash(token), clock.instant()))
                .flatMap(accounts::find)
                .filter(Links::mayHavePassword);
    }

    /** Uses up the link and sets the password; all sessions of the person end. */
    public Outcome setPassword(String token, String password) {
        if (owner(token).isEmpty()) {
            return Outcome.EXPIRED;
        }
        String phc;
        try {
            phc = hashing.hash(password);
        } catch (Hashing.Busy e) {
            return Outcome.BUSY;
        }
        return transactions.call(() -> {
            var owner = owner(token);
            if (owner.isEmpty() || !store.useLink(Tokens.hash(token))) {
                return Outcome.EXPIRED;
            }
            keep(owner.get(), phc);
            return Outcome.DONE;
        });
    }

    private void keep(Account account, String phc) {
        store.lock(account.id());
        store.keepHash(account.id(), phc, clock.instant());
        store.keepTries(account.id(), new Tries(0, null));
        if (account.state() == Account.State.INVITED) {
            accounts.activated(account.id());
        } else {
            letters.passwordChanged(account);
        }
        sessions.endAllOf(account.id());
        record("wachtwoord-ingesteld", Audit.Outcome.DONE, account);
    }
}
