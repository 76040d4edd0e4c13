// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What goes with a person who is switched off, through whichever door: his roles, which are offered again when he comes
 * back, his right to manage, and the newsletter and his being a contact (manual Zorg gebruikersbeheerder, 3.3.1).
 */
@Component(service = AllRights.class)
public final class AllRights {
    private final RoleStore roles;
    private final AdministratorStore administrators;
    private final AccountStore accounts;
    private final AuditLines audit;
    private final Clock clock;

    @Activate
    public AllRights(
            @Reference RoleStore roles,
            @Reference AdministratorStore administrators,
            @Reference AccountStore accounts,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.roles = roles;
        this.administrators = administrators;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Call it in a transaction, after the lock. Nothing happens to what is gone already. */
    void end(Account person, String by) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        for (Held held : roles.of(person.id())) {
            audit.add(
                    by,
                    held.product().value(),
                    "rol-ingetrokken",
                    Outcome.DONE,
                    held.organisation(),
                    "rol " + held.role() + ", account " + held.account() + ", bij deactiveren");
        }
        roles.switchOff(person.id(), by, now);
        for (Administered one : administrators.of(person.id())) {
            administrators.revoke(person.id(), one, by, now);
            audit.portal(
                    by,
                    "gebruikersbeheerder-ontslagen",
                    one.organisation(),
                    "account " + person.id() + ", " + one.domain() + ", bij deactiveren");
        }
        accounts.switches(person.id(), false, false);
        accounts.countChange(person.id());
    }
}
