// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.Roles.Held;
import nl.bidn.portal.identity.Roles.SystemHeld;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.SystemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this node remembers of people and systems: account, roles, and what follows from these. */
@Component(service = People.class)
public final class People {
    private static final int MOST_PEOPLE = 20_000;
    private static final int MOST_SYSTEMS = 2_000;

    private final NodeCaches.NodeCache<AccountId, Person> people;
    private final NodeCaches.NodeCache<String, KnownSystem> systems;

    @Activate
    public People(
            @Reference AccountStore accounts,
            @Reference RoleStore roles,
            @Reference SystemStore systemRoles,
            @Reference AdministratorStore administrators,
            @Reference Transactions transactions,
            @Reference NodeCaches caches) {
        this.people = caches.create(
                "identity.people",
                MOST_PEOPLE,
                id -> transactions.call(() -> new Person(
                        accounts.find(id), roles.of(id), administrators.of(id), administrators.isOfficer(id))));
        this.systems = caches.create(
                "identity.systems", MOST_SYSTEMS, oin -> transactions.call(() -> new KnownSystem(systemRoles.of(oin))));
    }

    Person person(AccountId id) {
        return people.get(id);
    }

    KnownSystem system(String oin) {
        return systems.get(oin);
    }

    /** What an active person manages; nothing for any other. */
    public List<Administered> administered(AccountId id) {
        return person(id).administered;
    }

    /** Whether an active person works at the servicedesk. */
    public boolean isOfficer(AccountId id) {
        return person(id).officer;
    }

    /** Whether somebody has yet to be verified. */
    public boolean waits(AccountId id) {
        return person(id).waits;
    }

    /** To be called in the transaction that changes an account or its roles. */
    public void changed(AccountId id) {
        people.changed(id);
    }

    /** To be called in the transaction that changes the roles of a system. */
    public void changed(String oin) {
        systems.changed(oin);
    }

    /** A person; remembers what follows from the roles for as long as the landscape stays the same. */
    static final class Person {
        private final Optional<Account> account;
        private final List<Held> held;
        private final List<Administered> administered;
        private final boolean officer;
        private final boolean waits;
        private volatile Rights rights = Rights.NONE;

        Person(Optional<Account> account, List<Held> held, List<Administered> administered, boolean officer) {
            boolean active =
                    account.filter(a -> a.state() == Account.State.ACTIVE).isPresent();
            this.account = account;
            this.held = held;
            this.administered = active ? List.copyOf(administered) : List.of();
            this.officer = active && officer;
            this.waits =
                    account.filter(a -> a.state() == Account.State.REGISTERED).isPresent();
        }

        /** Its rights in this landscape; worked out by two threads at once if need be, rather than locked. */
        Rights in(Landscape landscape) {
            Rights known = rights;
            if (known.landscape() != landscape) {
                known = Rights.of(account, held, landscape);
                rights = known;
            }
            return known;
        }
    }

    /** A system, with the same memory. */
    static final class KnownSystem {
        private final List<SystemHeld> held;
        private volatile SystemRights rights = SystemRights.NONE;

        KnownSystem(List<SystemHeld> held) {
            this.held = held;
        }

        SystemRights in(Landscape landscape) {
            SystemRights known = rights;
            if (known.landscape() != landscape) {
                known = SystemRights.of(held, landscape);
                rights = known;
            }
            return known;
        }
    }
}
