// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorRegistrationStore;
import nl.bidn.portal.identity.store.DetailsStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Registers gebruikersbeheerders for the servicedesk. Accounts are locked before registrations, in the order of their ids:
 * so does the verification, and nobody waits for the other.
 */
@Component(service = {AdministratorRegistrations.class, AdministratorRegistrar.class})
public final class AdministratorRegistrar implements AdministratorRegistrations {
    /** How the console names its operators, who reach it by a key of their own. */
    private static final String CONSOLE = "console:";

    private final AdministratorRegistrationStore store;
    private final AccountStore accounts;
    private final Administrators administrators;
    private final VerificationCodes codes;
    private final FormRules rules;
    private final Candidates candidates;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;

    @Activate
    public AdministratorRegistrar(
            @Reference AdministratorRegistrationStore store,
            @Reference AccountStore accounts,
            @Reference DetailsStore details,
            @Reference Administrators administrators,
            @Reference OrganisationRegister organisations,
            @Reference VerificationCodes codes,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.administrators = administrators;
        this.codes = codes;
        this.rules = new FormRules(organisations, clock);
        this.candidates = new Candidates(accounts, details, store, administrators);
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String register(Form form, String by) {
        needOfficer(by);
        Form kept = rules.checked(form);
        String id = UUID.randomUUID().toString();
        transactions.run(() -> {
            rules.isNew(kept, store.open());
            store.add(id, kept, by, now());
            record(by, "beheerder-aangemeld", need(id), kept.domain().name());
        });
        return id;
    }

    @Override
    public List<Registered> open() {
        return transactions.call(store::open);
    }

    @Override
    public Optional<Registered> find(String id) {
        return transactions.call(() -> store.find(id));
    }

    @Override
    public List<Account> candidates(String id) {
        return transactions.call(() -> candidates.of(need(id)));
    }

    @Override
    public void link(String id, AccountId account, String by) {
        needOfficer(by);
        transactions.run(() -> {
            Optional<AccountId> before = store.linked(id);
            Registered registered = locked(id, before, Stream.of(account));
            Account person = needAccount(account);
            candidates.flaw(person, registered).ifPresent(why -> {
                throw new IllegalArgumentException("Account " + account + " " + why);
            });
            before.filter(other -> !other.equals(account)).ifPresent(other -> replaceCode(other, by));
            replaceCode(account, by);
            store.link(id, account, by, now());
            record(by, "beheerder-gekoppeld", registered, "account " + account);
        });
    }

    /** Who was read the code before shall not be able to use it. */
    private void replaceCode(AccountId account, String by) {
        if (accounts.find(account)
                .filter(person -> person.state() == Account.State.REGISTERED)
                .isPresent()) {
            codes.issue(account, by);
        }
    }

    @Override
    public Optional<String> release(String id, AccountId officer) {
        needPerson(officer);
        Release release = transactions.call(() -> {
            AccountId account = store.linked(id)
                    .orElseThrow(() -> new IllegalArgumentException("Nobody is linked to registration " + id));
            Registered registered = locked(id, Optional.of(account), Stream.empty());
            if (!registered.mayBeReleasedBy(officer) || officer.equals(account)) {
                audit.add(
                        officer.value(),
                        AuditLines.PORTAL,
                        "beheerder-vrijgave-geweigerd",
                        Outcome.REFUSED,
                        registered.form().organisation(),
                        "aanmelding " + id);
                return new Release(false, Optional.empty());
            }
            return new Release(true, release(registered, needAccount(account), officer));
        });
        if (!release.allowed()) {
            throw new IllegalArgumentException("Another officer than who registered or linked it must release it");
        }
        return release.code();
    }

    /** A refusal is kept in the audit, so its exception comes after the transaction. */
    private record Release(boolean allowed, Optional<String> code) {}

    private Optional<String> release(Registered registered, Account person, AccountId officer) {
        String id = registered.id();
        return switch (person.state()) {
            case ACTIVE -> {
                record(officer.value(), "beheerder-vrijgegeven", registered, "account " + person.id());
                store.release(id, officer, now());
                appoint(registered, person.id(), officer.value());
                yield Optional.empty();
            }
            case REGISTERED -> {
                if (codes.current(person.id()).isEmpty()) {
                    codes.issue(person.id(), officer.value());
                }
                record(officer.value(), "beheerder-vrijgegeven", registered, "account " + person.id());
                store.release(id, officer, now());
                yield Optional.of(codes.reveal(person.id(), officer.value()));
            }
            case INVITED, DEACTIVATED ->
                throw new IllegalArgumentException("Account " + person.id() + " cannot come in: " + person.state());
        };
    }

    @Override
    public void withdraw(String id, String by) {
        needOfficer(by);
        transactions.run(() -> {
            Optional<AccountId> account = store.linked(id);
            Registered registered = locked(id, account, Stream.empty());
            account.ifPresent(person -> replaceCode(person, by));
            store.end(id, State.WITHDRAWN, by, now());
            record(by, "beheerder-ingetrokken", registered, "");
        });
    }

    boolean isLinked(AccountId account) {
        return !store.openOf(account).isEmpty();
    }

    /** The person typed the right code: what was released for him comes true. In the transaction that verified him. */
    void verified(AccountId account) {
        store.openOf(account).forEach(registered -> {
            String officer = registered.releasedBy();
            if (officer != null) {
                appoint(registered, account, officer);
            }
        });
    }

    /** The person is no more: the form stands, for who comes after. In the transaction of the removal. */
    public void unlink(AccountId account) {
        store.openOf(account).forEach(registered -> store.unlink(registered.id()));
    }

    /** The person wants to be forgotten: so must the form that names him. In the transaction of the removal. */
    public void forget(AccountId account, String by) {
        store.openOf(account).forEach(registered -> {
            store.unlink(registered.id());
            store.end(registered.id(), State.WITHDRAWN, by, now());
            record(by, "beheerder-ingetrokken", registered, "");
        });
    }

    private void appoint(Registered registered, AccountId account, String by) {
        administrators.appoint(account, registered.form().domain(), by);
        store.end(registered.id(), State.APPOINTED, by, now());
    }

    private Registered locked(String id, Optional<AccountId> linked, Stream<AccountId> others) {
        Stream.concat(linked.stream(), others)
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(accounts::lock);
        store.lock(id);
        Registered registered = need(id);
        if (!Optional.ofNullable(registered.account()).equals(linked)) {
            throw new IllegalArgumentException("Registration " + id + " was changed by somebody else; look again");
        }
        if (registered.state() == State.APPOINTED || registered.state() == State.WITHDRAWN) {
            throw new IllegalArgumentException("Registration " + id + " has ended: " + registered.state());
        }
        return registered;
    }

    private void needOfficer(String by) {
        if (!by.startsWith(CONSOLE)) {
            needPerson(new AccountId(by));
        }
    }

    private void needPerson(AccountId officer) {
        if (!administrators.isOfficer(officer)) {
            throw new IllegalArgumentException("Account " + officer + " is no officer of the servicedesk");
        }
    }

    private Registered need(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no registration " + id));
    }

    private Account needAccount(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private void record(String by, String action, Registered registered, String detail) {
        audit.portal(
                by,
                action,
                registered.form().organisation(),
                "aanmelding " + registered.id() + (detail.isEmpty() ? "" : ", " + detail));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
