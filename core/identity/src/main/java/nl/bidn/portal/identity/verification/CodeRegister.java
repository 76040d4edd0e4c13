// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.CodeEnd;
import nl.bidn.portal.identity.store.CodeStore;
import nl.bidn.portal.identity.store.KeptCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues, shows and tries codes; the codes of one account are changed by one transaction at a time. */
@Component(service = VerificationCodes.class)
public final class CodeRegister implements VerificationCodes {
    private final CodeStore store;
    private final AccountStore accounts;
    private final People people;
    private final Secrets secrets;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;

    @Activate
    public CodeRegister(
            @Reference CodeStore store,
            @Reference AccountStore accounts,
            @Reference People people,
            @Reference Secrets secrets,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void issue(AccountId account, String by) {
        transactions.run(() -> {
            accounts.lock(account);
            Account person = need(account);
            if (person.state() != Account.State.REGISTERED) {
                throw new IllegalArgumentException("Account " + account + " does not wait for verification");
            }
            open(account).ifPresent(before -> store.end(before, CodeEnd.REPLACED, now()));
            store.add(new KeptCode(
                    UUID.randomUUID().toString(),
                    account,
                    secrets.seal(context(account), CodeText.next()),
                    now(),
                    by,
                    now().plus(VALID),
                    0,
                    null));
            record(by, "verificatiecode-uitgegeven", Outcome.DONE, person, "");
        });
    }

    @Override
    public Optional<Issued> current(AccountId account) {
        return transactions.call(() ->
                valid(account).map(code -> new Issued(code.issuedAt(), code.expiresAt(), TRIES - code.wrongTries())));
    }

    @Override
    public String reveal(AccountId account, String by) {
        return transactions.call(() -> {
            KeptCode code = valid(account)
                    .orElseThrow(() -> new IllegalArgumentException("There is no code for account " + account));
            record(by, "verificatiecode-getoond", Outcome.DONE, need(account), "");
            return CodeText.shown(secrets.open(context(account), code.sealed()));
        });
    }

    @Override
    public Check verify(AccountId account, String typed) {
        return transactions.call(() -> {
            accounts.lock(account);
            Optional<KeptCode> last = store.last(account);
            Account person = need(account);
            Check result = last.map(code -> check(code, typed)).orElse(Check.NONE);
            if (result == Check.RIGHT && person.state() != Account.State.REGISTERED) {
                return Check.NONE;
            }
            last.ifPresent(code -> settle(code, person, result));
            return result;
        });
    }

    private Check check(KeptCode code, String typed) {
        CodeEnd end = code.end();
        if (end != null) {
            return switch (end) {
                case VOID -> Check.VOID;
                case EXPIRED -> Check.EXPIRED;
                case USED, REPLACED -> Check.NONE;
            };
        }
        if (!code.expiresAt().isAfter(now())) {
            return Check.EXPIRED;
        }
        if (isRight(code, typed)) {
            return Check.RIGHT;
        }
        return code.wrongTries() + 1 >= TRIES ? Check.VOID : Check.WRONG;
    }

    private boolean isRight(KeptCode code, String typed) {
        byte[] right = secrets.open(context(code.account()), code.sealed()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, CodeText.normal(typed).getBytes(StandardCharsets.UTF_8));
    }

    private void settle(KeptCode code, Account person, Check result) {
        boolean open = code.end() == null;
        switch (result) {
            case RIGHT -> {
                store.end(code, CodeEnd.USED, now());
                accounts.verified(person.id(), now());
                people.changed(person.id());
            }
            case VOID -> {
                if (open) {
                    store.wrong(code);
                    store.end(code, CodeEnd.VOID, now());
                }
            }
            case WRONG -> store.wrong(code);
            case EXPIRED -> {
                if (open) {
                    store.end(code, CodeEnd.EXPIRED, now());
                }
            }
            case NONE -> {
                // there is nothing to count
            }
        }
        boolean right = result == Check.RIGHT;
        record(
                person.id().value(),
                right ? "gebruiker-geverifieerd" : "verificatie-geweigerd",
                right ? Outcome.DONE : Outcome.REFUSED,
                person,
                right ? "" : result.name());
    }

    private Optional<KeptCode> open(AccountId account) {
        return store.last(account).filter(code -> code.end() == null);
    }

    private Optional<KeptCode> valid(AccountId account) {
        return open(account).filter(code -> code.expiresAt().isAfter(now()));
    }

    private void record(String by, String action, Outcome outcome, Account person, String detail) {
        audit.add(
                by,
                AuditLines.PORTAL,
                action,
                outcome,
                person.organisation(),
                "account " + person.id() + (detail.isEmpty() ? "" : ", " + detail));
    }

    private Account need(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private static String context(AccountId account) {
        return "verification:" + account;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
