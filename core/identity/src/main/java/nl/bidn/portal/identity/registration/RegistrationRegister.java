// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Check;
import nl.bidn.portal.identity.VerificationCodes.Issued;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.sessions.SessionRegister;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.DetailsStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The first visit. Each method locks the account first, so that telling, verifying, linking and reading a code out go one
 * after the other.
 */
@Component(service = {Registration.class, RegistrationRegister.class})
public final class RegistrationRegister implements Registration {
    private static final int MOST_PEOPLE = 2_000;

    private final AccountStore accounts;
    private final DetailsStore details;
    private final VerificationCodes codes;
    private final AdministratorRegistrar registrar;
    private final Administrators administrators;
    private final Heralds heralds;
    private final People people;
    private final SessionRegister sessions;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final NodeCaches.NodeCache<AccountId, Boolean> told;

    @Activate
    public RegistrationRegister(
            @Reference AccountStore accounts,
            @Reference DetailsStore details,
            @Reference VerificationCodes codes,
            @Reference AdministratorRegistrar registrar,
            @Reference Administrators administrators,
            @Reference Heralds heralds,
            @Reference People people,
            @Reference SessionRegister sessions,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.details = details;
        this.codes = codes;
        this.registrar = registrar;
        this.administrators = administrators;
        this.heralds = heralds;
        this.people = people;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.told =
                caches.create("identity.told", MOST_PEOPLE, account -> transactions.call(() -> details.told(account)));
    }

    @Override
    public Step step(AccountId account) {
        if (!people.waits(account)) {
            return Step.NONE;
        }
        return told.get(account) ? Step.VERIFICATION : Step.DETAILS;
    }

    @Override
    public Told told(AccountId account) {
        return transactions.call(() -> details.form(account).orElseThrow(() -> none(account)));
    }

    @Override
    public List<FieldFlaw> tell(AccountId account, Told given) {
        Told kept = DetailsRules.normal(given);
        List<FieldFlaw> flaws = DetailsRules.flaws(kept);
        if (flaws.isEmpty()) {
            transactions.run(() -> keep(account, kept));
        }
        return flaws;
    }

    private void keep(AccountId account, Told kept) {
        accounts.lock(account);
        Account before = need(account);
        boolean waits = before.state() == Account.State.REGISTERED;
        if (!waits && before.state() != Account.State.ACTIVE) {
            throw new IllegalArgumentException("Account " + account + " is not somebody who tells details");
        }
        boolean first = !details.told(account);
        Set<String> changed = ChangedFields.between(told(account), kept);
        details.keep(account, kept.details(), now());
        accounts.rename(account, kept.details().displayName(), kept.email());
        accounts.newsletter(account, kept.newsletter());
        if (first) {
            record(account.value(), "gegevens-opgegeven", Outcome.DONE, before);
        } else {
            recordChange(before, changed);
        }
        changed(account);
        if (waits && first) {
            codes.issue(account, account.value());
            heralds.somebodyWaits(before.organisation());
        } else if (!waits) {
            heralds.mailAddressChanged(before, kept.email());
        }
    }

    /** Which, never what: the audit outlives the person. */
    private void recordChange(Account person, Set<String> fields) {
        audit.portal(
                person.id().value(),
                "gegevens-gewijzigd",
                person.organisation(),
                "account " + person.id() + ", "
                        + (fields.isEmpty() ? "niets gewijzigd" : "gewijzigd: " + String.join(", ", fields)));
    }

    private void changed(AccountId account) {
        told.changed(account);
        people.changed(account);
        sessions.renamed(account);
    }

    @Override
    public Verified verify(AccountId account, String typed) {
        return transactions.call(() -> {
            accounts.lock(account);
            if (!details.told(account)) {
                return new Verified(Check.NONE, 0);
            }
            Check check = codes.verify(account, typed);
            if (check == Check.RIGHT) {
                registrar.verified(account);
                // no session stays behind that nothing is for: neither the first visit nor the portal
                sessions.endAllOf(account);
            }
            return new Verified(
                    check, codes.current(account).map(Issued::triesLeft).orElse(0));
        });
    }

    @Override
    public boolean mayReveal(AccountId administrator, AccountId person) {
        return transactions.call(() -> accounts.find(person)
                .filter(account -> isFor(administrator, account))
                .isPresent());
    }

    /** Nobody proves by himself who he is, and whoever is to be administrator himself is the servicedesk's. */
    private boolean isFor(AccountId administrator, Account person) {
        return !administrator.equals(person.id())
                && person.state() == Account.State.REGISTERED
                && administrators.of(administrator).stream()
                        .anyMatch(one -> one.organisation().equals(person.organisation()))
                && details.told(person.id())
                && !registrar.isLinked(person.id());
    }

    @Override
    public Optional<Issued> currentFor(AccountId administrator, AccountId person) {
        return guarded(administrator, person, () -> codes.current(person));
    }

    @Override
    public String revealFor(AccountId administrator, AccountId person) {
        return guarded(administrator, person, () -> codes.reveal(person, administrator.value()));
    }

    @Override
    public void issueFor(AccountId administrator, AccountId person) {
        guarded(administrator, person, () -> {
            codes.issue(person, administrator.value());
            return true;
        });
    }

    /**
     * Issues a new code for an officer of the servicedesk, who does not get to see it. Whether he is one is the caller's
     * business.
     *
     * @return why it is refused; empty: it is done
     */
    public Optional<Refused.Why> issueForServicedesk(AccountId officer, AccountId person) {
        return transactions.call(() -> {
            accounts.lock(person);
            Account account = need(person);
            Optional<Refused.Why> why = flaw(account);
            if (why.isPresent()) {
                record(officer.value(), "verificatiecode-geweigerd", Outcome.REFUSED, account);
            } else {
                codes.issue(person, officer.value());
            }
            return why;
        });
    }

    private Optional<Refused.Why> flaw(Account person) {
        if (person.state() != Account.State.REGISTERED || !details.told(person.id())) {
            return Optional.of(Refused.Why.NOT_WAITING);
        }
        return registrar.isLinked(person.id()) ? Optional.of(Refused.Why.CODE_BY_RELEASE) : Optional.empty();
    }

    /** A refusal is kept in the audit, so the exception comes after the transaction. */
    private <T> T guarded(AccountId administrator, AccountId person, Supplier<T> work) {
        return transactions
                .call(() -> {
                    accounts.lock(person);
                    Account account = need(person);
                    if (isFor(administrator, account)) {
                        return Optional.of(work.get());
                    }
                    record(administrator.value(), "verificatiecode-geweigerd", Outcome.REFUSED, account);
                    return Optional.<T>empty();
                })
                .orElseThrow(() ->
                        new IllegalArgumentException("The code of account " + person + " is not for " + administrator));
    }

    private void record(String by, String action, Outcome outcome, Account person) {
        audit.add(by, AuditLines.PORTAL, action, outcome, person.organisation(), "account " + person.id());
    }

    private Account need(AccountId id) {
        return accounts.find(id).orElseThrow(() -> none(id));
    }

    private static IllegalArgumentException none(AccountId id) {
        return new IllegalArgumentException("There is no account " + id);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
