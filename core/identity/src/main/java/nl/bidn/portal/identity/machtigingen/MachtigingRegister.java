// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Mandates;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.enablement.Running;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.MachtigingStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers from one book in memory; what it changes it looks up in the database. */
@Component(service = {Machtigingen.class, Mandates.class, MachtigingRegister.class})
public final class MachtigingRegister implements Machtigingen, Mandates {
    private static final String WHOLE = "all";

    private final MachtigingStore store;
    private final AccountStore accounts;
    private final OrganisationRegister organisations;
    private final Products products;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Present present;
    private final NodeCaches.NodeCache<String, MachtigingBook> book;

    @Activate
    public MachtigingRegister(
            @Reference MachtigingStore store,
            @Reference AccountStore accounts,
            @Reference OrganisationStore organisationStore,
            @Reference OrganisationRegister organisations,
            @Reference Products products,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.organisations = organisations;
        this.products = products;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.present = new Present(organisationStore, clock);
        this.book = caches.create(
                "identity.machtigingen", 1, key -> transactions.call(() -> new MachtigingBook(store.all())));
    }

    /** All of them as they are now; another object after each change. */
    public MachtigingBook book() {
        return book.get(WHOLE);
    }

    @Override
    public Machtiging register(
            OrganisationId municipality,
            OrganisationId provider,
            ProductId product,
            Set<String> diensten,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            String by) {
        mustHave(Running.product(products, product), diensten);
        MandateRules.period(from, until);
        var machtiging = new Machtiging(
                UUID.randomUUID().toString(),
                municipality,
                provider,
                product,
                diensten,
                from,
                until,
                MandateRules.document(document),
                Instant.ofEpochMilli(clock.millis()),
                by);
        transactions.run(() -> {
            Present.mustBe(
                    present.today(municipality), OrganisationType.GEMEENTE, OrganisationType.SAMENWERKINGSVERBAND);
            Present.mustBe(present.today(provider), OrganisationType.SCHULDHULPVERLENER);
            mustNotComeFrom(provider, by);
            store.add(machtiging);
            record(machtiging, "machtiging-vastgelegd", by, described(machtiging));
        });
        return machtiging;
    }

    private static void mustHave(InstalledProduct product, Set<String> diensten) {
        if (!product.needs().provider()) {
            throw new Refused(
                    Why.NO_PROVIDERS, "Nobody is mandated to a provider for product " + product.id(), product.id());
        }
        if (diensten.isEmpty()) {
            throw new Refused(Why.NO_DIENST_NAMED, "A mandate names at least one dienst");
        }
        diensten.forEach(dienst -> Running.dienst(product, dienst));
    }

    private void mustNotComeFrom(OrganisationId provider, String by) {
        if (accounts.find(new AccountId(by))
                .filter(account -> account.organisation().equals(provider))
                .isPresent()) {
            throw new Refused(
                    Why.MANDATE_BY_PROVIDER, "A municipality gives a mandate, never the provider itself", provider);
        }
    }

    private static String described(Machtiging machtiging) {
        LocalDate until = machtiging.until();
        return "machtiging " + machtiging.id() + ", dienstverlener " + machtiging.provider() + ", diensten "
                + String.join(" ", new TreeSet<>(machtiging.diensten())) + ", vanaf " + machtiging.from()
                + (until == null ? "" : " tot " + until) + ", kenmerk " + machtiging.document();
    }

    @Override
    public void end(String id, LocalDate firstDayWithout, String by) {
        if (firstDayWithout.isBefore(present.day())) {
            throw new Refused(
                    Why.MANDATE_END_PAST, "A mandate cannot end on a day that has passed: " + firstDayWithout);
        }
        transactions.run(() -> {
            boolean ended = store.end(id, firstDayWithout);
            Machtiging machtiging =
                    store.find(id).orElseThrow(() -> new Refused(Why.NO_MANDATE, "There is no mandate " + id, id));
            if (!ended) {
                String last = String.valueOf(machtiging.until());
                throw new Refused(Why.MANDATE_ENDED, "The mandate ends on " + last + " already", last);
            }
            record(
                    machtiging,
                    "machtiging-beeindigd",
                    by,
                    "machtiging " + id + ", dienstverlener " + machtiging.provider() + ", per " + firstDayWithout);
        });
    }

    private void record(Machtiging machtiging, String action, String by, String detail) {
        audit.add(by, machtiging.product().value(), action, Outcome.DONE, machtiging.municipality(), detail);
        book.allChanged();
    }

    @Override
    public List<Machtiging> of(OrganisationId organisation) {
        return book().of(organisation);
    }

    @Override
    public List<Machtiging> all() {
        return book().all();
    }

    @Override
    public List<Mandate> mandatesOf(ProductId product, OrganisationId municipality) {
        return book().givenBy(municipality, product).stream()
                .flatMap(given -> organisations.find(given.provider()).stream()
                        .map(provider ->
                                new Mandate(provider, given.diensten(), given.from(), given.until(), given.document())))
                .toList();
    }

    @Override
    public boolean covers(ProductId product, String dienst, OrganisationId municipality, OrganisationId provider) {
        return book().municipalities(product, dienst, provider, present.day()).contains(municipality);
    }
}
