// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.organisations;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.MunicipalityList.Entry;
import nl.bidn.portal.identity.store.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from one book in memory; what it changes it looks up in the database. */
@Component(service = {Organisations.class, OrganisationDirectory.class, OrganisationRegister.class})
public final class OrganisationRegister implements Organisations {
    private static final String WHOLE = "all";

    private final OrganisationStore store;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Present present;
    private final NodeCaches.NodeCache<String, OrganisationBook> book;

    @Activate
    public OrganisationRegister(
            @Reference OrganisationStore store,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.present = new Present(store, clock);
        this.book = caches.create(
                "identity.organisations",
                1,
                key -> transactions.call(() -> new OrganisationBook(store.all(), store.mandates())));
    }

    /** All of them as they are now; another object after each change. */
    public OrganisationBook book() {
        return book.get(WHOLE);
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return book().find(id);
    }

    @Override
    public List<Organisation> all() {
        return book().all();
    }

    @Override
    public List<Organisation> all(OrganisationType type) {
        return book().all(type);
    }

    @Override
    public List<Mandate> mandatesOf(OrganisationId organisation) {
        return book().mandatesOf(organisation);
    }

    @Override
    public List<Organisation> actsFor(OrganisationId actor) {
        return book().actsFor(actor, present.day());
    }

    @Override
    public List<Organisation> actorsFor(OrganisationId municipality) {
        return book().actorsFor(municipality, present.day());
    }

    @Override
    public Organisation add(OrganisationId id, OrganisationType type, String name, LocalDate validFrom, String by) {
        return transactions.call(() -> {
            if (store.find(id).isPresent()) {
                throw new Refused(Why.ORGANISATION_EXISTS, "Organisation " + id + " is there already", id);
            }
            checkCode(id, type);
            store.add(id, type, named(name), validFrom);
            audit.portal(by, "organisatie-toegevoegd", id, type + " vanaf " + validFrom);
            changed();
            return present.ever(id);
        });
    }

    @Override
    public Organisation end(OrganisationId id, LocalDate validUntil, @Nullable OrganisationId successor, String by) {
        return transactions.call(() -> {
            Organisation organisation = present.ever(id);
            if (!validUntil.isAfter(organisation.validFrom())) {
                throw new Refused(
                        Why.ENDS_BEFORE_IT_BEGAN,
                        "Organisation " + id + " exists from " + organisation.validFrom()
                                + ", so it cannot have ended by " + validUntil,
                        organisation.validFrom());
            }
            if (successor != null && present.ever(successor).id().equals(id)) {
                throw new Refused(Why.FOLLOWS_ITSELF, "Organisation " + id + " cannot follow on itself");
            }
            store.end(id, validUntil, successor);
            String after = successor == null ? "" : ", opvolger " + successor;
            audit.portal(by, "organisatie-beeindigd", id, "per " + validUntil + after);
            changed();
            return present.ever(id);
        });
    }

    @Override
    public void mandate(
            OrganisationId actor, OrganisationId municipality, LocalDate from, @Nullable LocalDate until, String by) {
        if (until != null && !until.isAfter(from)) {
            throw new Refused(
                    Why.MANDATE_ENDS_BEFORE_IT_BEGAN, "A mandate from " + from + " cannot have ended by " + until);
        }
        transactions.run(() -> {
            Present.mustBe(present.ever(actor), OrganisationType.SAMENWERKINGSVERBAND);
            Present.mustBe(present.ever(municipality), OrganisationType.GEMEENTE);
            store.keep(new Mandate(actor, municipality, from, until));
            audit.portal(
                    by,
                    "mandaat-vastgelegd",
                    municipality,
                    actor + " vanaf " + from + (until == null ? "" : " tot " + until));
            changed();
        });
    }

    @Override
    public Imported importMunicipalities(Reader csv, LocalDate validFrom) {
        List<Entry> entries = MunicipalityList.read(csv);
        return transactions.call(() -> {
            Imported imported = importAll(entries, validFrom);
            audit.portal(
                    AuditLines.PORTAL,
                    "gemeenten-ingelezen",
                    null,
                    imported.added() + " toegevoegd, " + imported.renamed() + " hernoemd");
            changed();
            return imported;
        });
    }

    private Imported importAll(List<Entry> entries, LocalDate validFrom) {
        var before = new OrganisationBook(store.all(), List.of());
        List<String> errors = new ArrayList<>();
        int added = 0;
        int renamed = 0;
        for (Entry entry : entries) {
            Optional<Organisation> known = before.find(entry.id());
            if (known.isEmpty()) {
                store.add(entry.id(), OrganisationType.GEMEENTE, entry.name(), validFrom);
                added++;
            } else if (conflict(known.get(), validFrom) != null) {
                errors.add("line " + entry.line() + ": " + conflict(known.get(), validFrom));
            } else if (!known.get().name().equals(entry.name())) {
                store.rename(entry.id(), entry.name());
                renamed++;
            }
        }
        MunicipalityList.refuse(errors);
        return new Imported(added, renamed, entries.size() - added - renamed);
    }

    private static @Nullable String conflict(Organisation known, LocalDate day) {
        if (known.type() != OrganisationType.GEMEENTE) {
            return known.id() + " is known as a " + known.type();
        }
        LocalDate until = known.validUntil();
        return until == null || day.isBefore(until) ? null : known.id() + " ended on " + until;
    }

    private static void checkCode(OrganisationId id, OrganisationType type) {
        if (type == OrganisationType.GEMEENTE && !id.value().matches("GM[0-9]{4}")) {
            throw new Refused(
                    Why.MUNICIPALITY_CODE,
                    "The code of a municipality is GM and four digits, for example GM0363, not " + id,
                    id);
        }
    }

    private static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MunicipalityList.LONGEST_NAME) {
            throw new Refused(
                    Why.ORGANISATION_NAME,
                    "The name of an organisation has 1 to " + MunicipalityList.LONGEST_NAME + " characters",
                    MunicipalityList.LONGEST_NAME);
        }
        return stripped;
    }

    private void changed() {
        book.allChanged();
    }
}
