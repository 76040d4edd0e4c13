// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.time.Clock;
import java.util.Optional;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.signin.password.secret.Argon2;
import nl.bidn.portal.signin.password.secret.Totp;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.SecondFactor;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides who comes in. For any thread; each method is one transaction. */
@Component(service = SignIns.class)
public final class SignIns {
    /** What came of a try with user name and password. */
    public sealed interface Result {
        /** Wrong, unknown, blocked or deactivated: the same to the outside. */
        record Refused() implements Result {}

        record Busy() implements Result {}

        record WelcomeIn(AccountId account) implements Result {}

        record AsksCode(AccountId account) implements Result {}

        /** The organisation asks for a second factor, and the person has none yet. */
        record MustEnrol(AccountId account, String secret) implements Result {}
    }

    private final Accounts accounts;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Audit audit;
    private final Letters letters;
    private final Clock clock;
    private final boolean totpByDefault;
    private final Hashing hashing = new Hashing();
    private final AddressLimit addresses = new AddressLimit();

    @Activate
    public SignIns(
            @Reference Accounts accounts,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Letters letters,
            @Reference Clock clock,
            @Reference PortalEnvironment environment) {
        this.accounts = accounts;
        this.store = store;
        this.transactions = transactions;
        this.secrets = secrets;
        this.audit = audit;
        this.letters = letters;
        this.clock = clock;
        this.totpByDefault = environment.mode() == PortalEnvironment.Mode.PRODUCTION;
    }

    public Result check(String userName, String password, String address) {
        var account = accounts.findByUserName(userName);
        var hash = account.flatMap(a -> transactions.call(() -> store.hash(a.id())));
        boolean right;
        try {
            right = hash.isPresent() ? hashing.matches(password, hash.get()) : hashing.matchesNobody(password);
        } catch (Hashing.Busy e) {
            return new Result.Busy();
        }
        if (account.isEmpty()) {
            addresses.failed(address, clock.instant());
            audit.record(null, "inloggen-onbekende-gebruiker", Outcome.REFUSED, null, "");
            return new Result.Refused();
        }
        return transactions.call(() -> judge(account.get(), right, password, hash.orElse(""), address));
    }

    private Result judge(Account account, boolean right, String password, String hash, String address) {
        var now = clock.instant();
        var tries = store.tries(account.id());
        boolean blocked = LockOut.blocks(tries, now) || addresses.blocks(address, now);
        if (blocked || !right || account.state() == Account.State.DEACTIVATED) {
            addresses.failed(address, now);
            refuse(account, tries, blocked);
            return new Result.Refused();
        }
        store.keepTries(account.id(), new Tries(0, null));
        if (Argon2.isOutdated(hash)) {
            store.keepHash(account.id(), hashing.hash(password), now);
        }
        return next(account);
    }

    private void refuse(Account account, Tries tries, boolean blocked) {
        audit.record(
                null,
                "inloggen-geweigerd",
                Outcome.REFUSED,
                account.organisation(),
                account.id() + (blocked ? " moet wachten" : " foutief"));
        if (!blocked) {
            countFailure(account, tries);
        }
    }

    private void countFailure(Account account, Tries tries) {
        var now = clock.instant();
        var after = LockOut.afterFailure(tries, now);
        store.keepTries(account.id(), after);
        var until = after.blockedUntil();
        if (until != null && after.failures() == LockOut.FREE) {
            letters.paused(account, until);
        }
    }

    private Result next(Account account) {
        var factor = store.secondFactor(account.id());
        if (factor.isPresent()) {
            return new Result.AsksCode(account.id());
        }
        boolean required = store.totpRequired(account.organisation()).orElse(totpByDefault);
        if (required) {
            return new Result.MustEnrol(account.id(), Totp.newSecret());
        }
        welcome(account.id());
        return new Result.WelcomeIn(account.id());
    }

    private void welcome(AccountId account) {
        var found = accounts.find(account).orElseThrow();
        audit.record(null, "ingelogd", Outcome.DONE, found.organisation(), account.value());
    }

    /** Whether this code lets the person in; a wrong one counts as a wrong try. */
    public boolean checkCode(AccountId id, String code) {
        return transactions.call(() -> {
            var account = active(id);
            var factor = store.secondFactor(id);
            if (account.isEmpty() || factor.isEmpty()) {
                return false;
            }
            var now = clock.instant();
            var tries = store.tries(id);
            var secret = secrets.open(context(id), factor.get().sealedSecret());
            var step = Totp.step(secret, code, now, factor.get().lastStep());
            if (LockOut.blocks(tries, now) || step.isEmpty()) {
                refuse(account.get(), tries, LockOut.blocks(tries, now));
                return false;
            }
            store.keepSecondFactor(id, new SecondFactor(factor.get().sealedSecret(), step.getAsLong()), now);
            store.keepTries(id, new Tries(0, null));
            welcome(id);
            return true;
        });
    }

    /** Keeps a new second factor if the first code of it is right. */
    public boolean enrol(AccountId id, String secret, String code) {
        return transactions.call(() -> {
            var now = clock.instant();
            var step = Totp.step(secret, code, now, 0);
            if (active(id).isEmpty() || step.isEmpty() || store.secondFactor(id).isPresent()) {
                return false;
            }
            store.keepSecondFactor(id, new SecondFactor(secrets.seal(context(id), secret), step.getAsLong()), now);
            audit.record(null, "tweede-factor-gekoppeld", Outcome.DONE, null, id.value());
            welcome(id);
            return true;
        });
    }

    private Optional<Account> active(AccountId id) {
        return accounts.find(id).filter(a -> a.state() != Account.State.DEACTIVATED);
    }

    private static String context(AccountId account) {
        return "totp:" + account;
    }

    Hashing hashing() {
        return hashing;
    }
}
