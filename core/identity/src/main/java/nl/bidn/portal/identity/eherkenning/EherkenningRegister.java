// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.eherkenning;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.identity.store.EherkenningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds or makes the account of the pair; the pseudonym itself is kept nowhere, only a keyed hash of the pair. */
@Component(service = EherkenningPeople.class)
public final class EherkenningRegister implements EherkenningPeople {
    private static final int SHORT_ID = 12;
    private static final int MOST_NUMBERS = 10_000;

    private final EherkenningStore store;
    private final AccountStore accounts;
    private final DetailsStore details;
    private final OrganisationDirectory organisations;
    private final Workload workload;
    private final Secrets secrets;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Today today;
    /** Whose number it is; asked at each arrival, changed seldom. */
    private final NodeCaches.NodeCache<LegalSubject, Optional<OrganisationId>> holders;

    @Activate
    public EherkenningRegister(
            @Reference EherkenningStore store,
            @Reference AccountStore accounts,
            @Reference DetailsStore details,
            @Reference OrganisationDirectory organisations,
            @Reference NodeCaches caches,
            @Reference Workload workload,
            @Reference Secrets secrets,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.details = details;
        this.organisations = organisations;
        this.workload = workload;
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.today = new Today(clock);
        this.holders = caches.create(
                "identity.legal-subjects",
                MOST_NUMBERS,
                subject -> transactions.call(() -> store.organisation(subject)));
    }

    @Override
    public Arrival arrive(EherkenningPerson person, Prefill prefill) {
        return transactions.call(() -> {
            Set<OrganisationId> named = new HashSet<>();
            person.legalSubjects().forEach(subject -> holders.get(subject).ifPresent(named::add));
            if (named.size() > 1) {
                return new Arrival.Contradiction();
            }
            return named.stream()
                    .findFirst()
                    .filter(this::exists)
                    .map(organisation -> welcome(person, organisation, prefill))
                    .orElseGet(Arrival.UnknownOrganisation::new);
        });
    }

    private boolean exists(OrganisationId id) {
        return organisations.find(id).filter(o -> o.existsOn(today.date())).isPresent();
    }

    private Arrival welcome(EherkenningPerson person, OrganisationId organisation, Prefill prefill) {
        LegalSubject subject = leading(person);
        String key = secrets.mac("eherkenning-person", subject + " " + person.actingSubject());
        Optional<Account> known = store.came(key, person, now());
        if (known.isEmpty()) {
            return new Arrival.Welcome(register(key, subject, person, organisation, prefill));
        }
        Account account = known.get();
        if (!account.organisation().equals(organisation)) {
            // the number was given to another organisation since; nobody moves along by himself
            return new Arrival.Contradiction();
        }
        return account.state() == Account.State.DEACTIVATED
                ? new Arrival.Deactivated(account.id())
                : new Arrival.Welcome(account.id());
    }

    /** A KvK number before an RSIN: brokers always send it where there is one, and the RSIN only if it is asked for. */
    private static LegalSubject leading(EherkenningPerson person) {
        return person.legalSubjects().stream()
                .min(Comparator.comparing(LegalSubject::kind).thenComparing(LegalSubject::number))
                .orElseThrow();
    }

    private AccountId register(
            String key, LegalSubject subject, EherkenningPerson person, OrganisationId organisation, Prefill prefill) {
        AccountId id = new AccountId(UUID.randomUUID().toString());
        var told = new PersonalDetails(
                "", prefill.initials(), prefill.firstName(), prefill.infix(), prefill.lastName(), "", prefill.phone());
        accounts.add(
                new Account(
                        id,
                        "eh-" + id.value().substring(0, SHORT_ID),
                        told.displayName(),
                        prefill.email(),
                        organisation,
                        Account.State.REGISTERED,
                        "nl",
                        null,
                        true),
                "auto",
                now());
        details.keep(id, told, null);
        store.add(key, id, subject, person, now());
        workload.changed(organisation);
        audit.add(id.value(), AuditLines.PORTAL, "gebruiker-aangemeld", Outcome.DONE, organisation, "account " + id);
        return id;
    }

    @Override
    public void add(LegalSubject subject, OrganisationId organisation, String by) {
        transactions.run(() -> {
            if (organisations.find(organisation).isEmpty()) {
                throw new Refused(Why.NO_ORGANISATION, "There is no organisation " + organisation, organisation);
            }
            Optional<OrganisationId> holder = store.organisation(subject);
            if (holder.isPresent() && !holder.get().equals(organisation)) {
                throw new Refused(
                        Why.NUMBER_TAKEN,
                        subject + " belongs to " + holder.get() + " already",
                        subject.number(),
                        holder.get());
            }
            if (holder.isEmpty()) {
                store.add(subject, organisation, by, now());
                holders.changed(subject);
                audit.add(
                        by,
                        AuditLines.PORTAL,
                        "organisatienummer-vastgelegd",
                        Outcome.DONE,
                        organisation,
                        subject.toString());
            }
        });
    }

    @Override
    public void remove(LegalSubject subject, String by) {
        transactions.run(() -> store.organisation(subject).ifPresent(organisation -> {
            store.remove(subject);
            holders.changed(subject);
            audit.add(
                    by,
                    AuditLines.PORTAL,
                    "organisatienummer-vervallen",
                    Outcome.DONE,
                    organisation,
                    subject.toString());
        }));
    }

    @Override
    public Optional<OrganisationId> organisation(LegalSubject subject) {
        return transactions.call(() -> store.organisation(subject));
    }

    @Override
    public List<LegalSubject> of(OrganisationId organisation) {
        return transactions.call(() -> store.subjects(organisation));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
