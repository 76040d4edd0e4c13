// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.store.EnablementStore;
import nl.bidn.portal.identity.store.MachtigingStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.SystemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes roles seven years after they were taken back, with their change forms, agreements seven years after the product
 * was switched off, and mandates of providers seven years after their end. No source gives a term; this is BIDN's own: as long as the audit, which speaks of them, so that
 * it can be accounted for who was let in by whom (AVG, article 5, paragraph 2).
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldRights implements Job {
    static final Period KEPT = Period.ofYears(7);

    private final RoleStore roles;
    private final SystemStore systems;
    private final EnablementStore enablement;
    private final MachtigingStore machtigingen;
    private final Transactions transactions;

    @Activate
    public RemoveOldRights(
            @Reference RoleStore roles,
            @Reference SystemStore systems,
            @Reference EnablementStore enablement,
            @Reference MachtigingStore machtigingen,
            @Reference Transactions transactions) {
        this.roles = roles;
        this.systems = systems;
        this.enablement = enablement;
        this.machtigingen = machtigingen;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-rechten";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 50));
    }

    @Override
    public String run(Clock clock) {
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT);
        var limit = before.toInstant();
        return transactions.call(() -> roles.removeRevokedBefore(limit) + " roles of people, "
                + systems.removeRevokedBefore(limit) + " of systems, "
                + machtigingen.removeEndedBefore(before.toLocalDate()) + " mandates of providers and "
                + enablement.removeAgreementsEndedBefore(limit) + " agreements removed");
    }
}
