// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.erasure;

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
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.registration.AdministratorRegistrar;
import nl.bidn.portal.identity.store.AccountStore;
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
    private final VerificationCodes codes;
    private final AdministratorRegistrar registrar;
    private final Erasure erasure;
    private final Transactions transactions;

    @Activate
    public RemoveUnverified(
            @Reference AccountStore accounts,
            @Reference VerificationCodes codes,
            @Reference AdministratorRegistrar registrar,
            @Reference Erasure erasure,
            @Reference Transactions transactions) {
        this.accounts = accounts;
        this.codes = codes;
        this.registrar = registrar;
        this.erasure = erasure;
        this.transactions = transactions;
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
        long removed =
                old.stream().filter(id -> transactions.call(() -> remove(id))).count();
        return removed + " people removed who were not verified";
    }

    private boolean remove(AccountId id) {
        accounts.lock(id);
        var person = accounts.find(id).filter(account -> account.state() == Account.State.REGISTERED);
        if (person.isEmpty() || codes.current(id).isPresent()) {
            return false;
        }
        registrar.unlink(id);
        erasure.erase(person.get(), AuditLines.PORTAL, "niet geverifieerd");
        return true;
    }
}
