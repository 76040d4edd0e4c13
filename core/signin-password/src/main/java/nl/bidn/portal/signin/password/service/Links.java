// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
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

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Letters letters;
    private final Audit audit;
    private final Clock clock;
    private final Hashing hashing = new Hashing();

    @Activate
    public Links(
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Letters letters,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.store = store;
        this.transactions = transactions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void invited(Account account) {
        letters.invitation(account, newLink(account.id(), INVITATION));
    }

    /** Sends a link if there is somebody of this name; whoever asks cannot tell. */
    public void forgotten(String userName) {
        transactions.run(() -> accounts.findByUserName(userName)
                .filter(account -> account.state() != Account.State.DEACTIVATED)
                .ifPresent(account -> {
                    boolean isNew = account.state() == Account.State.INVITED;
                    letters.reset(account, newLink(account.id(), isNew ? INVITATION : RESET));
                    audit.record(
                            null,
                            "wachtwoordlink-gevraagd",
                            Outcome.DONE,
                            account.organisation(),
                            account.id().value());
                }));
    }

    private String newLink(AccountId account, Duration validity) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.keepLink(hash(token), account, clock.instant().plus(validity));
        return token;
    }

    /** Whose link this is, if it still counts. */
    public Optional<Account> owner(String token) {
        return transactions
                .call(() -> store.link(hash(token), clock.instant()))
                .flatMap(accounts::find)
                .filter(account -> account.state() != Account.State.DEACTIVATED);
    }

    /** Uses up the link and sets the password; all sessions of the person end. False if the link counts no more. */
    public boolean setPassword(String token, String password) {
        var owner = owner(token);
        if (owner.isEmpty()) {
            return false;
        }
        var phc = hashing.hash(password);
        return transactions.call(() -> {
            var account = owner.get();
            if (!store.useLink(hash(token))) {
                return false;
            }
            store.keepHash(account.id(), phc, clock.instant());
            store.keepTries(account.id(), new Tries(0, null));
            if (account.state() == Account.State.INVITED) {
                accounts.activated(account.id());
            }
            sessions.endAllOf(account.id());
            audit.record(
                    null,
                    "wachtwoord-ingesteld",
                    Outcome.DONE,
                    account.organisation(),
                    account.id().value());
            return true;
        });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
