// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.administrators;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.NewcomerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appoints and dismisses; what changes drops what is remembered of the person. */
@Component(service = Administrators.class)
public final class AdministratorRegister implements Administrators {
    private final AdministratorStore store;
    private final AccountStore accounts;
    private final NewcomerStore newcomers;
    private final OrganisationRegister organisations;
    private final Succession succession;
    private final People people;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Today today;

    @Activate
    public AdministratorRegister(
            @Reference AdministratorStore store,
            @Reference AccountStore accounts,
            @Reference NewcomerStore newcomers,
            @Reference OrganisationRegister organisations,
            @Reference Succession succession,
            @Reference People people,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.organisations = organisations;
        this.succession = succession;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.today = new Today(clock);
    }

    @Override
    public List<Administered> of(AccountId account) {
        List<Administered> held = people.administered(account);
        return held.isEmpty()
                ? held
                : held.stream().filter(one -> exists(one.organisation())).toList();
    }

    private boolean exists(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(found -> found.existsOn(today.date()))
                .isPresent();
    }

    @Override
    public List<Account> at(OrganisationId organisation, Domain domain) {
        return transactions.call(() -> active(store.at(organisation, domain)));
    }

    private List<Account> active(List<AccountId> ids) {
        return ids.stream()
                .flatMap(id -> accounts.find(id).stream())
                .filter(account -> account.state() == Account.State.ACTIVE)
                .toList();
    }

    @Override
    public void appoint(AccountId account, Domain domain, String by) {
        transactions.run(() -> {
            Account person = need(account);
            if (person.state() == Account.State.DEACTIVATED) {
                throw new IllegalArgumentException("User '" + person.userName() + "' was deactivated");
            }
            var of = new Administered(person.organisation(), domain);
            if (!store.of(account).contains(of)) {
                store.grant(account, of, by, now());
                newcomers.handle(account, Set.of(domain), by, now());
                record(by, "gebruikersbeheerder-aangesteld", person, domain.name());
                people.changed(account);
            }
        });
    }

    @Override
    public void dismiss(AccountId account, Domain domain, String by) {
        transactions.run(() -> {
            Account person = need(account);
            succession.needSuccessor(person, domain);
            if (store.revoke(account, new Administered(person.organisation(), domain), by, now())) {
                record(by, "gebruikersbeheerder-ontslagen", person, domain.name());
                people.changed(account);
            }
        });
    }

    @Override
    public void dealtWith(AccountId account, Domain domain, String by) {
        transactions.run(() -> {
            newcomers.handle(account, Set.of(domain), by, now());
            people.changed(account);
        });
    }

    @Override
    public boolean isOfficer(AccountId account) {
        return people.isOfficer(account);
    }

    @Override
    public List<Account> officers() {
        return transactions.call(() -> active(store.officers()));
    }

    @Override
    public void makeOfficer(AccountId account, String by) {
        transactions.run(() -> {
            Account person = need(account);
            boolean ours = organisations
                    .find(person.organisation())
                    .filter(organisation -> organisation.type() == OrganisationType.BIDN)
                    .isPresent();
            if (!ours) {
                throw new IllegalArgumentException(
                        "User '" + person.userName() + "' does not work for BIDN, so not at its servicedesk");
            }
            if (!store.isOfficer(account)) {
                store.addOfficer(account, by, now());
                record(by, "servicedesk-medewerker-aangesteld", person, "");
                people.changed(account);
            }
        });
    }

    @Override
    public void endOfficer(AccountId account, String by) {
        transactions.run(() -> {
            if (store.isOfficer(account)) {
                store.removeOfficer(account);
                record(by, "servicedesk-medewerker-ontslagen", need(account), "");
                people.changed(account);
            }
        });
    }

    private void record(String by, String action, Account person, String detail) {
        audit.add(
                by,
                AuditLines.PORTAL,
                action,
                Outcome.DONE,
                person.organisation(),
                "account " + person.id() + (detail.isEmpty() ? "" : ", " + detail));
    }

    private Account need(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
