// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.machtigingen.MachtigingBook;
import nl.bidn.portal.identity.machtigingen.MachtigingRegister;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.DienstStore;
import nl.bidn.portal.identity.store.EnablementStore;
import nl.bidn.portal.identity.store.MachtigingStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches diensten on and off per organisation; reads from the switches of the products. */
@Component(service = Diensten.class)
public final class DienstRegister implements Diensten {
    private final DienstStore store;
    private final EnablementStore enablementStore;
    private final MachtigingStore machtigingStore;
    private final OrganisationStore organisations;
    private final EnablementRegister enablement;
    private final MachtigingRegister machtigingen;
    private final Products products;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;
    private final Present present;

    @Activate
    public DienstRegister(
            @Reference DienstStore store,
            @Reference EnablementStore enablementStore,
            @Reference MachtigingStore machtigingStore,
            @Reference OrganisationStore organisations,
            @Reference EnablementRegister enablement,
            @Reference MachtigingRegister machtigingen,
            @Reference Products products,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.enablementStore = enablementStore;
        this.machtigingStore = machtigingStore;
        this.organisations = organisations;
        this.enablement = enablement;
        this.machtigingen = machtigingen;
        this.products = products;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.present = new Present(organisations, clock);
    }

    @Override
    public void enable(ProductId product, String dienst, OrganisationId organisation, String by) {
        Running.dienst(Running.product(products, product), dienst);
        transactions.run(() -> {
            organisations.lock(organisation);
            check(product, dienst, present.today(organisation));
            if (!store.isEnabled(product, dienst, organisation)) {
                store.enable(product, dienst, organisation, Instant.ofEpochMilli(clock.millis()), by);
                record(product, dienst, organisation, "dienst-ingeschakeld", by);
            }
        });
    }

    private void check(ProductId product, String dienst, Organisation organisation) {
        if (!enablementStore.isEnabled(product, organisation.id())) {
            throw new Refused(
                    Why.DIENST_WITHOUT_PRODUCT,
                    "Product " + product + " is not switched on for " + organisation.id()
                            + ", so no dienst of it can be",
                    product,
                    organisation.id());
        }
        // from the database: the mandate may be of the same transaction
        if (isProvider(organisation)
                && !isMandated(new MachtigingBook(machtigingStore.all()), product, dienst, organisation.id())) {
            throw new Refused(
                    Why.DIENST_WITHOUT_MANDATE,
                    "No mandate of today lets " + organisation.id() + " do dienst '" + dienst + "'",
                    dienst,
                    organisation.id());
        }
    }

    private static boolean isProvider(Organisation organisation) {
        return organisation.type() == OrganisationType.SCHULDHULPVERLENER;
    }

    private boolean isMandated(MachtigingBook book, ProductId product, String dienst, OrganisationId provider) {
        LocalDate day = present.day();
        return !book.municipalities(product, dienst, provider, day).isEmpty();
    }

    @Override
    public void disable(ProductId product, String dienst, OrganisationId organisation, String by) {
        transactions.run(() -> {
            if (store.disable(product, dienst, organisation)) {
                record(product, dienst, organisation, "dienst-uitgeschakeld", by);
            }
        });
    }

    private void record(ProductId product, String dienst, OrganisationId organisation, String action, String by) {
        audit.add(by, product.value(), action, Outcome.DONE, organisation, "dienst " + dienst);
        enablement.changed();
    }

    @Override
    public boolean isOn(ProductId product, String dienst, OrganisationId organisation) {
        return enablement.switches().isOn(product, dienst, organisation)
                && enablement
                        .whoTakesPart(product, organisation)
                        .filter(found ->
                                !isProvider(found) || isMandated(machtigingen.book(), product, dienst, organisation))
                        .isPresent();
    }

    @Override
    public List<Enabled> all() {
        return enablement.switches().diensten();
    }

    @Override
    public List<Enabled> of(OrganisationId organisation) {
        return all().stream()
                .filter(enabled -> enabled.organisation().equals(organisation))
                .toList();
    }
}
