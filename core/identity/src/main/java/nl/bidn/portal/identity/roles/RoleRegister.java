// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.OinStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.SystemStore;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.values.Oin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives and takes back roles; what changes drops what is remembered of the person or system. */
@Component(service = Roles.class)
public final class RoleRegister implements Roles {
    private final RoleStore store;
    private final SystemStore systems;
    private final AccountStore accounts;
    private final Products products;
    private final Shortages shortages;
    private final People people;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Checks checks;

    @Activate
    public RoleRegister(
            @Reference RoleStore store,
            @Reference SystemStore systems,
            @Reference AccountStore accounts,
            @Reference OrganisationStore organisations,
            @Reference OinStore oins,
            @Reference Products products,
            @Reference Shortages shortages,
            @Reference People people,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.systems = systems;
        this.accounts = accounts;
        this.products = products;
        this.shortages = shortages;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.checks = new Checks(accounts, oins, products, new Present(organisations, clock));
    }

    @Override
    public void grant(
            AccountId account,
            ProductId product,
            String role,
            OrganisationId organisation,
            ChangeForm form,
            String by) {
        var held = new Held(account, product, role, organisation);
        Optional<Why> refusal = transactions.call(() -> {
            accounts.lock(account);
            checks.account(account);
            RoleKind kind = checks.role(product, role).kind();
            checks.organisation(organisation);
            ChangeForm kept = checks.form(form);
            if (store.of(account).contains(held)) {
                return Optional.<Why>empty();
            }
            Optional<Why> flaw = GrantRule.flawIn(kind, account, form, signatories(product, organisation));
            if (flaw.isEmpty()) {
                store.grant(held, kept, by, now());
                record(held, form, Outcome.DONE, "rol-toegekend", by);
                people.changed(account);
            } else {
                record(held, form, Outcome.REFUSED, "rol-geweigerd", by);
            }
            return flaw;
        });
        refusal.ifPresent(why -> {
            throw GrantRule.refusal(why);
        });
    }

    private Set<AccountId> signatories(ProductId product, OrganisationId organisation) {
        Set<String> signing = products.find(product).stream()
                .flatMap(installed -> installed.roles().stream())
                .filter(role -> role.kind() == RoleKind.SIGNATORY)
                .map(Role::id)
                .collect(Collectors.toSet());
        return store.at(product, organisation).stream()
                .filter(held -> signing.contains(held.role()))
                .map(Held::account)
                .filter(this::isActive)
                .collect(Collectors.toSet());
    }

    private boolean isActive(AccountId id) {
        return accounts.find(id)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .isPresent();
    }

    private void record(Held held, ChangeForm form, Outcome outcome, String action, String by) {
        AccountId signer = form.signer();
        audit.add(
                by,
                held.product().value(),
                action,
                outcome,
                held.organisation(),
                "rol " + held.role() + ", account " + held.account() + ", getekend door " + form.capacity()
                        + (signer == null ? "" : " " + signer));
    }

    @Override
    public void revoke(AccountId account, ProductId product, String role, OrganisationId organisation, String by) {
        transactions.run(() -> {
            if (store.revoke(new Held(account, product, role, organisation), by, now())) {
                audit.add(
                        by,
                        product.value(),
                        "rol-ingetrokken",
                        Outcome.DONE,
                        organisation,
                        "rol " + role + ", account " + account);
                people.changed(account);
            }
        });
    }

    @Override
    public void revoke(
            AccountId account,
            ProductId product,
            String role,
            OrganisationId organisation,
            ChangeForm form,
            String by) {
        var held = new Held(account, product, role, organisation);
        Optional<Why> refusal = transactions.call(() -> {
            ChangeForm kept = checks.form(form);
            Optional<Why> flaw = GrantRule.flawInTaking(form, signatories(product, organisation));
            if (flaw.isPresent()) {
                record(held, form, Outcome.REFUSED, "rol-intrekken-geweigerd", by);
                return flaw;
            }
            if (!store.revoke(held, by, now())) {
                throw new Refused(Why.NOT_HELD, "The person does not hold this role for " + organisation);
            }
            store.recordTaking(held, kept, by, now());
            record(held, form, Outcome.DONE, "rol-ingetrokken", by);
            people.changed(account);
            return flaw;
        });
        refusal.ifPresent(why -> {
            throw GrantRule.refusal(why);
        });
    }

    @Override
    public List<RecordedForm> forms(OrganisationId organisation) {
        return transactions.call(() -> store.forms(organisation, MOST_FORMS));
    }

    @Override
    public List<Shortage> shortages(OrganisationId organisation) {
        return shortages.of(organisation);
    }

    @Override
    public List<Held> of(AccountId account) {
        return transactions.call(() -> store.of(account));
    }

    @Override
    public List<Held> at(ProductId product, OrganisationId organisation) {
        return transactions.call(() -> store.at(product, organisation));
    }

    @Override
    public void grantSystem(String oin, String name, OrganisationId organisation, ProductId product, String role) {
        var held = new SystemHeld(
                Oin.of(oin).value(), Checks.name("The name of the system", name), organisation, product, role);
        transactions.run(() -> {
            checks.organisation(organisation);
            checks.holder(held);
            if (checks.role(product, role).kind() == RoleKind.SIGNATORY) {
                throw new IllegalArgumentException("A system cannot sign: role '" + role + "' is for people");
            }
            if (!systems.of(oin).contains(held)) {
                systems.grant(held, now());
                audit.add(
                        AuditLines.PORTAL,
                        product.value(),
                        "systeemrol-toegekend",
                        Outcome.DONE,
                        organisation,
                        "rol " + role + ", oin " + oin);
                people.changed(oin);
            }
        });
    }

    @Override
    public void revokeSystem(String oin, ProductId product, String role) {
        transactions.run(() -> {
            if (systems.revoke(oin, product, role, now())) {
                audit.add(
                        AuditLines.PORTAL,
                        product.value(),
                        "systeemrol-ingetrokken",
                        Outcome.DONE,
                        null,
                        "rol " + role + ", oin " + oin);
                people.changed(oin);
            }
        });
    }

    @Override
    public List<SystemHeld> systems() {
        return transactions.call(systems::all);
    }

    @Override
    public List<String> warnings() {
        return shortages.lines();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
