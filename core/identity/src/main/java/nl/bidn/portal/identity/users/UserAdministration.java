// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of this package: each act is one transaction, judged after everybody else who might change its ground is done. */
@Component(service = UserManagement.class)
public final class UserAdministration implements UserManagement {
    private static final Logger LOG = LoggerFactory.getLogger(UserAdministration.class);

    private final Authority authority;
    private final Users users;
    private final RoleGrid grid;
    private final Saving saving;
    private final Erasing erasing;
    private final Appointments appointments;
    private final AuditBook book;
    private final AccountStore accounts;
    private final Administrators administrators;
    private final Workload workload;
    private final Registration registration;
    private final Transactions transactions;
    private final AuditLines audit;

    @Activate
    public UserAdministration(
            @Reference Authority authority,
            @Reference Users users,
            @Reference RoleGrid grid,
            @Reference Saving saving,
            @Reference Erasing erasing,
            @Reference Appointments appointments,
            @Reference AuditBook book,
            @Reference AccountStore accounts,
            @Reference Administrators administrators,
            @Reference Workload workload,
            @Reference Registration registration,
            @Reference Transactions transactions,
            @Reference AuditLines audit) {
        this.authority = authority;
        this.users = users;
        this.grid = grid;
        this.saving = saving;
        this.erasing = erasing;
        this.appointments = appointments;
        this.book = book;
        this.accounts = accounts;
        this.administrators = administrators;
        this.workload = workload;
        this.registration = registration;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Set<Domain> domains(AccountId by) {
        return administrators.of(by).stream()
                .map(Administrators.Administered::domain)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Assurance signIn(AccountId by) {
        return domains(by).stream()
                .map(grid::signIn)
                .max(Comparator.naturalOrder())
                .orElse(Assurance.PASSWORD);
    }

    @Override
    public Waiting waiting(AccountId by) {
        return administrators.of(by).stream()
                .map(Administrators.Administered::organisation)
                .findFirst()
                .map(organisation -> workload.of(organisation, domains(by)))
                .orElse(new Waiting(0, 0));
    }

    @Override
    public Lines users(AccountId by, Question question, int offset, int most) {
        return transactions.call(() -> users.list(authority.need(by), question, offset, most));
    }

    @Override
    public List<Right> rights(AccountId by) {
        return transactions.call(() -> grid.offers(authority.need(by)).stream()
                .filter(RoleGrid.Offer::enabled)
                .map(RoleGrid.Offer::right)
                .toList());
    }

    @Override
    public Optional<User> user(AccountId by, AccountId id) {
        return transactions.call(() -> users.find(authority.need(by), id));
    }

    @Override
    public Result save(AccountId by, AccountId id, Change change) {
        return changing(
                by,
                id,
                change.changes(),
                "gebruiker-wijzigen",
                (reach, user) -> saving.flaw(reach, user, change),
                one -> {
                    saving.save(one.reach(), one.user(), change);
                    return new Done();
                });
    }

    @Override
    public Result erase(AccountId by, AccountId id, int changes) {
        try {
            return changing(by, id, changes, "gebruiker-verwijderen", erasing::flaw, one -> {
                erasing.erase(one.reach(), one.user().account());
                return new Done();
            });
        } catch (nl.bidn.portal.identity.Refused aProductFailed) {
            LOG.warn("Account {} was not removed", id, aProductFailed);
            return transactions.call(() -> accounts.find(id)
                    .map(account -> refused(by, account, "gebruiker-verwijderen", Why.PRODUCT_FAILED))
                    .orElseGet(() -> new Stale(Optional.empty())));
        }
    }

    /** A user as an administrator may change him, found after the lock. */
    private record Locked(Reach reach, User user) {}

    private Result changing(
            AccountId by,
            AccountId id,
            int changes,
            String action,
            BiFunction<Reach, User, Optional<Why>> flaw,
            Function<Locked, Result> act) {
        return transactions.call(() -> {
            authority.lock(by, id);
            Reach reach = authority.need(by);
            Optional<User> now = users.find(reach, id);
            if (now.isEmpty() || now.get().changes() != changes) {
                return new Stale(now);
            }
            Optional<Why> why = flaw.apply(reach, now.get());
            return why.isPresent()
                    ? refused(by, now.get().account(), action, why.get())
                    : act.apply(new Locked(reach, now.get()));
        });
    }

    private Result refused(AccountId by, Account account, String action, Why why) {
        audit.add(
                by.value(),
                AuditLines.PORTAL,
                action,
                Outcome.REFUSED,
                account.organisation(),
                "account " + account.id() + ", " + why);
        return new Refused(why);
    }

    @Override
    public Result appoint(AccountId by, AccountId id, Domain domain) {
        return transactions.call(() -> {
            authority.lock(by, id);
            Reach reach = authority.need(by);
            Optional<Account> account = authority.visible(reach, id).filter(a -> reach.covers(domain));
            return account.isEmpty()
                    ? new Stale(Optional.empty())
                    : result(
                            by,
                            account.get(),
                            "gebruikersbeheerder-aanstellen",
                            appointments.appoint(reach, account.get(), domain));
        });
    }

    @Override
    public Result dismiss(AccountId by, AccountId id, Domain domain, @Nullable AccountId successor) {
        return transactions.call(() -> {
            authority.lock(id, successor == null ? new AccountId[] {by} : new AccountId[] {by, successor});
            Optional<Account> account = authority.isActiveOfficer(by)
                    ? accounts.find(id)
                    : authority.of(by).filter(reach -> reach.covers(domain)).flatMap(r -> authority.visible(r, id));
            // nobody comes to manage in the place of somebody who does not: that goes by an appointment
            if (account.isEmpty()
                    || (successor != null && !authority.domains(account.get()).contains(domain))) {
                return new Stale(Optional.empty());
            }
            boolean byForm = successor != null && domain == BY_FORM && !authority.isActiveOfficer(by);
            return result(
                    by,
                    account.get(),
                    "gebruikersbeheerder-ontslaan",
                    byForm ? Optional.of(Why.BY_FORM) : appointments.dismiss(by, account.get(), domain, successor));
        });
    }

    private Result result(AccountId by, Account account, String action, Optional<Why> why) {
        return why.isPresent() ? refused(by, account, action, why.get()) : new Done();
    }

    @Override
    public String revealCode(AccountId by, AccountId id) {
        return transactions.call(() -> {
            authority.lock(by, id);
            needUnverified(by, id);
            return registration.revealFor(by, id);
        });
    }

    @Override
    public void newCode(AccountId by, AccountId id) {
        transactions.run(() -> {
            authority.lock(by, id);
            needUnverified(by, id);
            registration.issueFor(by, id);
        });
    }

    private void needUnverified(AccountId by, AccountId id) {
        boolean waits = authority
                .visible(authority.need(by), id)
                .filter(account -> account.state() == Account.State.REGISTERED)
                .filter(account -> !authority.isOfBidn(account))
                .isPresent();
        if (!waits) {
            throw new IllegalArgumentException("Account " + id + " does not wait for verification");
        }
    }

    @Override
    public List<String> auditActions(AccountId by) {
        return transactions.call(() -> book.actions(authority.need(by)));
    }

    @Override
    public AuditEntries audit(AccountId by, AuditQuestion question, int offset, int most) {
        return transactions.call(() -> book.lines(authority.need(by), question, offset, most));
    }
}
