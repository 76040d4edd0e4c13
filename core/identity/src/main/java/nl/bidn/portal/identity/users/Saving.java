// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what an administrator saves on the page of a user. Call it in a transaction, after the lock. */
@Component(service = Saving.class)
public final class Saving {
    private final Accounts accounts;
    private final AccountStore store;
    private final NewcomerStore newcomers;
    private final RoleStore roles;
    private final Authority authority;
    private final People people;
    private final AuditLines audit;
    private final Clock clock;

    @Activate
    public Saving(
            @Reference Accounts accounts,
            @Reference AccountStore store,
            @Reference NewcomerStore newcomers,
            @Reference RoleStore roles,
            @Reference Authority authority,
            @Reference People people,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.newcomers = newcomers;
        this.roles = roles;
        this.authority = authority;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why it is not done; empty: it may be. */
    Optional<Why> flaw(Reach reach, User user, Change change) {
        if (authority.isOfBidn(user.account())) {
            return Optional.of(Why.SERVICEDESK);
        }
        boolean switches = user.active() != change.active();
        if (switches && user.account().id().equals(reach.by())) {
            return Optional.of(Why.HIMSELF);
        }
        if (switches && !user.elsewhere().isEmpty()) {
            return Optional.of(Why.ELSEWHERE);
        }
        if (user.active() && !change.active() && leavesNobody(user)) {
            return Optional.of(Why.LAST_ADMINISTRATOR);
        }
        Set<Right> mine = new HashSet<>();
        user.roles().stream().filter(cell -> cell.editable() || cell.held()).forEach(cell -> mine.add(cell.right()));
        return mine.containsAll(change.roles()) ? Optional.empty() : Optional.of(Why.BY_FORM);
    }

    private boolean leavesNobody(User user) {
        return user.administers().stream().anyMatch(domain -> authority.isLast(user.account(), domain));
    }

    /** The change was judged before. */
    void save(Reach reach, User user, Change change) {
        AccountId id = user.account().id();
        if (change.active() && !user.active()) {
            accounts.reactivate(id, reach.by().value());
        }
        if (change.active()) {
            giveAndTake(reach, user, change.roles());
        } else if (user.active()) {
            accounts.deactivate(id, reach.by().value());
        }
        store.switches(id, change.active() && change.newsletter(), change.active() && change.contactPerson());
        if (user.active() == change.active()) {
            store.countChange(id);
        }
        if (user.account().eherkenning()) {
            newcomers.handle(id, reach.domains(), reach.by().value(), now());
        }
        people.changed(id);
        record(reach, user, change);
    }

    private void giveAndTake(Reach reach, User user, Set<Right> wanted) {
        AccountId id = user.account().id();
        Set<Held> held = new HashSet<>(roles.of(id));
        Set<ProductId> decided = new HashSet<>();
        for (Cell cell : user.roles()) {
            if (!cell.editable()) {
                continue;
            }
            var one = new Held(id, cell.right().product(), cell.right().role(), reach.organisation());
            boolean wants = wanted.contains(cell.right());
            if (wants && held.add(one)) {
                roles.grant(one, reach.by(), now());
                record(reach, "rol-toegekend", one);
            } else if (!wants
                    && held.contains(one)
                    && roles.revoke(one, reach.by().value(), now())) {
                record(reach, "rol-ingetrokken", one);
            }
            decided.add(one.product());
        }
        roles.forgetEarlier(id, decided);
    }

    private void record(Reach reach, String action, Held held) {
        audit.add(
                reach.by().value(),
                held.product().value(),
                action,
                Outcome.DONE,
                held.organisation(),
                "rol " + held.role() + ", account " + held.account() + ", door gebruikersbeheerder");
    }

    private void record(Reach reach, User user, Change change) {
        List<String> parts = new ArrayList<>();
        parts.add("account " + user.account().id());
        parts.add("actief " + fromTo(user.active(), change.active()));
        parts.add("nieuwsbrief " + fromTo(user.newsletter(), change.active() && change.newsletter()));
        parts.add("contactpersoon " + fromTo(user.contactPerson(), change.active() && change.contactPerson()));
        parts.add("rollen " + ids(heldBy(user)) + " -> " + ids(change.active() ? change.roles() : Set.of()));
        audit.add(
                reach.by().value(),
                AuditLines.PORTAL,
                "gebruiker-gewijzigd",
                Outcome.DONE,
                reach.organisation(),
                String.join(", ", parts));
    }

    private static Set<Right> heldBy(User user) {
        Set<Right> held = new HashSet<>();
        user.roles().stream().filter(Cell::held).forEach(cell -> held.add(cell.right()));
        return held;
    }

    private static String fromTo(boolean before, boolean after) {
        return yes(before) + " -> " + yes(after);
    }

    private static String yes(boolean value) {
        return value ? "ja" : "nee";
    }

    private static List<String> ids(Set<Right> rights) {
        return rights.stream()
                .map(right -> right.product() + "/" + right.role())
                .sorted()
                .toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
