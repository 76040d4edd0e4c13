// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.notices.Board;
import nl.bidn.portal.identity.sessions.SessionRegister;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.CodeStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.identity.store.EherkenningStore;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes who came and was not verified in {@link Registration#KEPT_UNVERIFIED}, with all that is known of him; the audit
 * keeps the pseudonymous id. Whoever comes back later is somebody new. One person, one transaction.
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveUnverified implements Job {
    private final AccountStore accounts;
    private final DetailsStore details;
    private final CodeStore codeStore;
    private final EherkenningStore eherkenning;
    private final RoleStore roles;
    private final VerificationCodes codes;
    private final AdministratorRegistrar registrar;
    private final SessionRegister sessions;
    private final Board board;
    private final People people;
    private final Transactions transactions;
    private final AuditLines audit;

    @Activate
    public RemoveUnverified(
            @Reference AccountStore accounts,
            @Reference DetailsStore details,
            @Reference CodeStore codeStore,
            @Reference EherkenningStore eherkenning,
            @Reference RoleStore roles,
            @Reference VerificationCodes codes,
            @Reference AdministratorRegistrar registrar,
            @Reference SessionRegister sessions,
            @Reference Board board,
            @Reference People people,
            @Reference Transactions transactions,
            @Reference AuditLines audit) {
        this.accounts = accounts;
        this.details = details;
        this.codeStore = codeStore;
        this.eherkenning = eherkenning;
        this.roles = roles;
        this.codes = codes;
        this.registrar = registrar;
        this.sessions = sessions;
        this.board = board;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "verwijder-niet-geverifieerden";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 50));
    }

    @Override
    public String run(Clock clock) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<AccountId> old =
                transactions.call(() -> accounts.registeredBefore(now.minus(Registration.KEPT_UNVERIFIED)));
        long removed = old.stream()
                .filter(id -> transactions.call(() -> remove(id, now)))
                .count();
        return removed + " people removed who were not verified";
    }

    private boolean remove(AccountId id, Instant now) {
        accounts.lock(id);
        var person = accounts.find(id).filter(account -> account.state() == Account.State.REGISTERED);
        if (person.isEmpty() || codes.current(id).isPresent()) {
            return false;
        }
        registrar.unlink(id);
        sessions.forgetAllOf(id);
        board.forget(id);
        roles.of(id).forEach(held -> roles.revoke(held, AuditLines.PORTAL, now));
        codeStore.remove(id);
        details.remove(id);
        eherkenning.forget(id);
        accounts.remove(id);
        people.changed(id);
        audit.portal(
                AuditLines.PORTAL,
                "gebruiker-verwijderd",
                person.get().organisation(),
                "account " + id + ", niet geverifieerd");
        return true;
    }
}
