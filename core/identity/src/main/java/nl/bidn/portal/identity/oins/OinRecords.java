// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.oins;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationNumbers;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.PortalEnvironment.Mode;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.OinStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from one book in memory; what it changes it looks up in the database. */
@Component(service = {Oins.class, OrganisationNumbers.class})
public final class OinRecords implements Oins, OrganisationNumbers {
    private static final String WHOLE = "all";

    private final OinStore store;
    private final Transactions transactions;
    private final AuditLines audit;
    private final PortalEnvironment environment;
    private final Clock clock;
    private final Present present;
    private final NodeCaches.NodeCache<String, OinBook> book;

    @Activate
    public OinRecords(
            @Reference OinStore store,
            @Reference OrganisationStore organisations,
            @Reference PortalEnvironment environment,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.environment = environment;
        this.clock = clock;
        this.present = new Present(organisations, clock);
        this.book = caches.create("identity.oins", 1, key -> transactions.call(() -> new OinBook(store.all())));
    }

    @Override
    public void set(OrganisationId organisation, @Nullable Department department, Oin oin, String by) {
        if (oin.isTest() && environment.mode() == Mode.PRODUCTION) {
            throw new Refused(Why.OIN_FOR_TESTING, oin + " is a number for testing, and this is production", oin);
        }
        var wanted = new Numbered(organisation, department, oin);
        transactions.run(() -> {
            present.today(organisation);
            Optional<Numbered> holder = store.holder(oin);
            if (holder.equals(Optional.of(wanted))) {
                return;
            }
            holder.ifPresent(OinRecords::refuse);
            store.keep(wanted, Instant.ofEpochMilli(clock.millis()), by);
            record(by, "oin-vastgelegd", wanted);
        });
    }

    private static void refuse(Numbered holder) {
        Department department = holder.department();
        if (department == null) {
            throw new Refused(
                    Why.OIN_TAKEN,
                    "OIN " + holder.oin() + " is that of organisation " + holder.organisation() + " already",
                    holder.oin(),
                    holder.organisation());
        }
        throw new Refused(
                Why.OIN_TAKEN_BY_DEPARTMENT,
                "OIN " + holder.oin() + " is that of department " + department.id() + " of organisation "
                        + holder.organisation() + " already: each department has one of its own",
                holder.oin(),
                holder.organisation(),
                department.id());
    }

    @Override
    public void remove(OrganisationId organisation, @Nullable Department department, String by) {
        transactions.run(() -> store.remove(organisation, department)
                .ifPresent(oin -> record(by, "oin-verwijderd", new Numbered(organisation, department, oin))));
    }

    private void record(String by, String action, Numbered numbered) {
        Department department = numbered.department();
        audit.portal(
                by,
                action,
                numbered.organisation(),
                "oin " + numbered.oin() + (department == null ? "" : ", afdeling " + department.id()));
        book.allChanged();
    }

    @Override
    public List<Numbered> of(OrganisationId organisation) {
        return book.get(WHOLE).of(organisation);
    }

    @Override
    public List<Numbered> all() {
        return book.get(WHOLE).all();
    }

    @Override
    public Optional<Numbered> find(Oin oin) {
        return book.get(WHOLE).find(oin.value());
    }

    @Override
    public Optional<String> oin(OrganisationId organisation) {
        return book.get(WHOLE).number(organisation, null);
    }

    @Override
    public Optional<String> oin(OrganisationId organisation, Department department) {
        return book.get(WHOLE).number(organisation, department).or(() -> oin(organisation));
    }

    @Override
    public Optional<OrganisationId> organisation(String oin) {
        return book.get(WHOLE).find(oin).map(Numbered::organisation);
    }
}
