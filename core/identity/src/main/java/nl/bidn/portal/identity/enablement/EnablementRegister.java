// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.DienstStore;
import nl.bidn.portal.identity.store.EnablementStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.SignedAgreement;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches products on and off per organisation. */
@Component(service = {Enablement.class, EnablementRegister.class})
public final class EnablementRegister implements Enablement {
    private static final String WHOLE = "all";
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 200;

    private final EnablementStore store;
    private final DienstStore diensten;
    private final OrganisationStore organisations;
    private final OrganisationRegister register;
    private final Products products;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Present present;
    private final NodeCaches.NodeCache<String, Switches> switches;

    @Activate
    public EnablementRegister(
            @Reference EnablementStore store,
            @Reference DienstStore diensten,
            @Reference OrganisationStore organisations,
            @Reference OrganisationRegister register,
            @Reference Products products,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.diensten = diensten;
        this.organisations = organisations;
        this.register = register;
        this.products = products;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.present = new Present(organisations, clock);
        this.switches = caches.create(
                "identity.enablement", 1, key -> transactions.call(() -> new Switches(store.all(), diensten.all())));
    }

    /** To be called in the transaction that switches a dienst. */
    void changed() {
        switches.allChanged();
    }

    /** All switches as they are now; another object after each change. */
    public Switches switches() {
        return switches.get(WHOLE);
    }

    @Override
    public boolean isEnabled(ProductId product, OrganisationId organisation) {
        return whoTakesPart(product, organisation).isPresent();
    }

    /** The organisation, if it exists today and the product is switched on for it. */
    Optional<Organisation> whoTakesPart(ProductId product, OrganisationId organisation) {
        return switches().isOn(product, organisation)
                ? register.find(organisation).filter(o -> o.existsOn(present.day()))
                : Optional.empty();
    }

    /** As {@code Participation} promises it. */
    public boolean takesPart(ProductId product, OrganisationId organisation) {
        return isEnabled(product, organisation)
                || register.book().actorsFor(organisation, present.day()).stream()
                        .anyMatch(actor -> switches().isOn(product, actor.id()));
    }

    @Override
    public List<Enabled> all() {
        return switches().all();
    }

    @Override
    public void enable(ProductId product, OrganisationId organisation, String by) {
        InstalledProduct installed = Running.product(products, product);
        Product declared = installed.product().orElseThrow();
        transactions.run(() -> {
            Organisation found = present.ever(organisation);
            if (store.isEnabled(product, organisation)) {
                return;
            }
            check(declared, product, present.today(found.id()));
            store.enable(product, organisation, now(), by);
            audit.add(by, product.value(), "product-ingeschakeld", Outcome.DONE, organisation, "");
            switches.allChanged();
            Hooks.call(installed, "enabled", () -> declared.enabled(found));
        });
    }

    @Override
    public void disable(ProductId product, OrganisationId organisation, String by) {
        transactions.run(() -> {
            organisations.lock(organisation);
            Organisation found = present.ever(organisation);
            if (!store.isEnabled(product, organisation)) {
                return;
            }
            store.disable(product, organisation, now());
            List<String> off = diensten.disableAll(product, organisation);
            audit.add(
                    by,
                    product.value(),
                    "product-uitgeschakeld",
                    Outcome.DONE,
                    organisation,
                    off.isEmpty() ? "" : "met diensten " + String.join(" ", off));
            switches.allChanged();
            products.find(product)
                    .ifPresent(installed -> installed
                            .product()
                            .ifPresent(declared -> Hooks.call(installed, "disabled", () -> declared.disabled(found))));
        });
    }

    @Override
    public List<Agreement> missing(ProductId product, OrganisationId organisation) {
        return products.find(product)
                .flatMap(InstalledProduct::product)
                .map(declared -> transactions.call(() -> missingOf(declared, organisation)))
                .orElse(List.of());
    }

    private List<Agreement> missingOf(Product declared, OrganisationId organisation) {
        List<Agreement> missing = new ArrayList<>(declared.agreements());
        missing.removeAll(store.complete(declared.id(), organisation));
        return List.copyOf(missing);
    }

    @Override
    public List<Document> documents(OrganisationId organisation) {
        return transactions.call(() -> store.documents(organisation));
    }

    private void check(Product declared, ProductId product, Organisation organisation) {
        if (!declared.audience().contains(organisation.type())) {
            throw new Refused(
                    Why.NOT_IN_AUDIENCE,
                    "Product " + product + " is for "
                            + declared.audience().stream().sorted().toList() + ", and " + organisation.id() + " is a "
                            + organisation.type(),
                    product,
                    organisation.id());
        }
        List<Agreement> missing = missingOf(declared, organisation.id());
        if (!missing.isEmpty()) {
            throw new Refused(
                    Why.AGREEMENTS_MISSING,
                    "There is no complete " + missing + " of " + organisation.id() + " on record for product "
                            + product,
                    Stream.concat(Stream.of(product, organisation.id()), missing.stream())
                            .toArray());
        }
    }

    @Override
    public void recordAgreement(
            ProductId product,
            OrganisationId organisation,
            Agreement agreement,
            String reference,
            LocalDate signedOn,
            String signedBy,
            boolean complete,
            String by) {
        Running.installed(products, product).product().ifPresent(declared -> mustKnow(declared, agreement));
        var signed = new SignedAgreement(
                product,
                organisation,
                agreement,
                filled(Why.REFERENCE, "A reference", reference, LONGEST_REFERENCE),
                signedOn,
                filled(Why.SIGNER_NAME, "The name of who signed", signedBy, LONGEST_NAME),
                complete);
        if (signedOn.isAfter(present.day())) {
            throw new Refused(
                    Why.SIGNED_IN_FUTURE, "It cannot have been signed on " + signedOn + ": that is in the future");
        }
        transactions.run(() -> {
            present.ever(organisation);
            store.record(signed, by, now());
            audit.add(
                    by,
                    product.value(),
                    "overeenkomst-vastgelegd",
                    Outcome.DONE,
                    organisation,
                    agreement + ", kenmerk " + signed.reference() + (complete ? "" : ", onvolledig"));
        });
    }

    private static void mustKnow(Product declared, Agreement agreement) {
        if (!declared.agreements().contains(agreement)) {
            throw new Refused(
                    Why.NO_SUCH_AGREEMENT,
                    "Product " + declared.id() + " asks for " + declared.agreements() + ", not for '" + agreement + "'",
                    declared.id(),
                    agreement);
        }
    }

    private static String filled(Why why, String what, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new Refused(why, what + " is needed, of at most " + longest + " characters", longest);
        }
        return stripped;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
