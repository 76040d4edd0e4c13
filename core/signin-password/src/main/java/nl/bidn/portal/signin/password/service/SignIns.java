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
import nl.bidn.portal.identity.AddressLimit;
import nl.bidn.portal.signin.password.secret.Argon2;
import nl.bidn.portal.signin.password.secret.Totp;
import nl.bidn.portal.signin.password.store.PasswordStore;
import nl.bidn.portal.signin.password.store.PasswordStore.SecondFactor;
import nl.bidn.portal.signin.password.store.PasswordStore.Tries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Accounts accounts;
    private final PasswordStore store;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Audit audit;
    private final Letters letters;
    private final Clock clock;
    private final boolean totpByDefault;
    private final Hashing hashing;
    private final AddressLimit addresses = LockOut.addresses();

    @Activate
    public SignIns(
            @Reference Accounts accounts,
            @Reference PasswordStore store,
            @Reference Transactions transactions,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Letters letters,
            @Reference Hashing hashing,
            @Reference Clock clock,
            @Reference PortalEnvironment environment) {
        this.accounts = accounts;
        this.store = store;
        this.transactions = transactions;
        this.secrets = secrets;
        this.audit = audit;
        this.letters = letters;
        this.hashing = hashing;
        this.clock = clock;
        this.totpByDefault = environment.mode() == PortalEnvironment.Mode.PRODUCTION;
    }

    public Result check(String userName, String password, String address) {
        if (addresses.blocks(address, clock.instant())) {
            return new Result.Refused();
        }
        var account = accounts.findByUserName(userName);
        var hash = account.flatMap(a -> transactions.call(() -> store.hash(a.id())));
        boolean right;
        try {
            right = hash.isPresent() ? hashing.matches(password, hash.get()) : hashing.matchesNobody(password);
        } catch (Hashing.Busy e) {
            return new Result.Busy();
        }
        var result = transactions.call(() -> account.isEmpty() ? unknown() : judge(account.get(), right, hash));
        if (result instanceof Result.Refused) {
            countAddress(address);
        } else {
            hash.filter(Argon2::isOutdated).ifPresent(old -> renew(account.orElseThrow(), password, old));
        }
        return result;
    }

    private Result unknown() {
        audit.record(null, "inloggen-onbekende-gebruiker", Outcome.REFUSED, null, "");
        return new Result.Refused();
    }

    private void countAddress(String address) {
        if (addresses.count(address, clock.instant()) == LockOut.ADDRESS_TRIES) {
            audit.record(null, "inloggen-adres-gepauzeerd", Outcome.REFUSED, null, "");
        }
    }

    private Result judge(Account account, boolean right, Optional<String> hash) {
        boolean hasPassword = store.lock(account.id());
        var tries = store.tries(account.id());
        boolean blocked = LockOut.blocks(tries, clock.instant());
        boolean unchanged = hasPassword && store.hash(account.id()).equals(hash);
        if (blocked || !right || !unchanged || account.state() != Account.State.ACTIVE) {
            refuse(account, tries, blocked || !hasPassword);
            return new Result.Refused();
        }
        return next(account);
    }

    /** Hashes the password with the parameters of today; if it is too busy, the next time. */
    private void renew(Account account, String password, String old) {
        try {
            var phc = hashing.hash(password);
            transactions.run(() -> {
                store.lock(account.id());
                if (store.hash(account.id()).filter(old::equals).isPresent()) {
                    store.keepHash(account.id(), phc, clock.instant());
                }
            });
        } catch (Hashing.Busy e) {
            LOG.debug("Too busy to renew a hash", e);
        }
    }

    /** @param uncounted the person must wait already, or has no password that could be guessed */
    private void refuse(Account account, Tries tries, boolean uncounted) {
        audit.record(
                null,
                "inloggen-geweigerd",
                Outcome.REFUSED,
                account.organisation(),
                account.id() + (uncounted ? " telt niet" : " foutief"));
        if (!uncounted) {
            countFailure(account, tries);
        }
    }

    private void countFailure(Account account, Tries tries) {
        var after = LockOut.afterFailure(tries, clock.instant());
        store.keepTries(account.id(), after);
        var until = after.blockedUntil();
        if (until != null && after.failures() == LockOut.FREE && account.state() == Account.State.ACTIVE) {
            letters.paused(account, until);
        }
    }

    private Result next(Account account) {
        if (store.secondFactor(account.id()).isPresent()) {
            return new Result.AsksCode(account.id());
        }
        if (store.totpRequired(account.organisation()).orElse(totpByDefault)) {
            return new Result.MustEnrol(account.id(), Totp.newSecret());
        }
        welcome(account);
        return new Result.WelcomeIn(account.id());
    }

    /**
     * All steps were right. Only now the wrong tries are forgotten: after the password alone, somebody who knows it could
     * guess codes without end.
     */
    private void welcome(Account account) {
        store.keepTries(account.id(), new Tries(0, null));
        audit.record(
                null,
                "ingelogd",
                Outcome.DONE,
                account.organisation(),
                account.id().value());
    }

    /** Whether this code lets the person in; a wrong one counts as a wrong try. */
    public boolean checkCode(AccountId id, String code) {
        return transactions.call(() -> {
            store.lock(id);
            var account = active(id);
            var factor = store.secondFactor(id);
            if (account.isEmpty() || factor.isEmpty()) {
                return false;
            }
            var now = clock.instant();
            var tries = store.tries(id);
            boolean blocked = LockOut.blocks(tries, now);
            var sealed = factor.get().sealedSecret();
            var step = Totp.step(
                    secrets.open(context(id), sealed), code, now, factor.get().lastStep());
            if (blocked || step.isEmpty()) {
                refuse(account.get(), tries, blocked);
                return false;
            }
            store.keepSecondFactor(id, new SecondFactor(sealed, step.getAsLong()), now);
            welcome(account.get());
            return true;
        });
    }

    /** Keeps a new second factor if the first code of it is right. */
    public boolean enrol(AccountId id, String secret, String code) {
        return transactions.call(() -> {
            store.lock(id);
            var now = clock.instant();
            var account = active(id);
            var step = Totp.step(secret, code, now, 0);
            if (account.isEmpty() || step.isEmpty() || store.secondFactor(id).isPresent()) {
                return false;
            }
            store.keepSecondFactor(id, new SecondFactor(secrets.seal(context(id), secret), step.getAsLong()), now);
            audit.record(
                    null, "tweede-factor-gekoppeld", Outcome.DONE, account.get().organisation(), id.value());
            letters.secondFactorLinked(account.get());
            welcome(account.get());
            return true;
        });
    }

    /**
     * Whether this is the password of somebody who is signed in; a wrong one counts as a wrong try.
     *
     * @throws Hashing.Busy if it can't be tried now
     */
    boolean isPasswordOf(AccountId id, String password) {
        var hash = transactions.call(() -> store.hash(id));
        boolean right = hash.isPresent() && hashing.matches(password, hash.get());
        return transactions.call(() -> {
            boolean hasPassword = store.lock(id);
            var account = active(id);
            if (account.isEmpty()) {
                return false;
            }
            var tries = store.tries(id);
            boolean blocked = LockOut.blocks(tries, clock.instant());
            if (right && !blocked && store.hash(id).equals(hash)) {
                return true;
            }
            refuse(account.get(), tries, blocked || !hasPassword);
            return false;
        });
    }

    private Optional<Account> active(AccountId id) {
        return accounts.find(id).filter(a -> a.state() == Account.State.ACTIVE);
    }

    private static String context(AccountId account) {
        return "totp:" + account;
    }
}
