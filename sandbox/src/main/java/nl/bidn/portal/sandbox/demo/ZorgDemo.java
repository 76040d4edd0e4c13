// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets VECOZO and the CAK in by their certificates, and switches the exchange of messages on for the organisations of the demo,
 * once all products of it and the organisations are there. Beside the start, in one transaction.
 */
@Component(service = ProductListener.class, immediate = true)
public final class ZorgDemo implements ProductListener {
    /** The OINs in the certificates of the stand-ins. */
    static final String OIN_VECOZO = "00000099000000002000";

    static final String OIN_CAK = "00000099000000003000";
    static final String OIN_VOORBEELDSTAD = "00000099000000004000";

    private static final ProductId VECOZO = new ProductId("zorg-vecozo");
    private static final ProductId CAK = new ProductId("zorg-cak");
    private static final ProductId HUB = new ProductId("zorg-berichten");
    private static final List<ProductId> DIENSTEN = List.of(HUB, new ProductId("iwmo"), new ProductId("ijw"));
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 120;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Organisations organisations;
    private final Roles roles;
    private final Enablement enablement;
    private final Transactions transactions;
    private final ZorgPeople people;
    private final LocalDate today;
    private final Set<ProductId> there = ConcurrentHashMap.newKeySet();
    private final Attempts attempts = new Attempts("demo-of-zorg", MOST_TRIES);

    @Activate
    public ZorgDemo(
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Transactions transactions,
            @Reference ZorgPeople people,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.roles = roles;
        this.enablement = enablement;
        this.transactions = transactions;
        this.people = people;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public void came(InstalledProduct product) {
        there.add(product.id());
        if (there.containsAll(DIENSTEN) && there.contains(VECOZO) && there.contains(CAK)) {
            attempts.start(this::make);
        }
    }

    @Override
    public void went(InstalledProduct product) {
        there.remove(product.id());
    }

    /** The organisations are made by another, at about the same time. */
    private boolean make() {
        if (organisations.find(new OrganisationId("GM9901")).isEmpty()) {
            return false;
        }
        if (organisations.find(new OrganisationId("VECOZO")).isEmpty()) {
            transactions.run(this::fill);
        }
        people.make(today);
        return true;
    }

    private void fill() {
        partner("VECOZO", OIN_VECOZO, VECOZO, "vecozo");
        partner("CAK", OIN_CAK, CAK, "cak");
        for (ProductId dienst : DIENSTEN) {
            for (String code : Demo.ENABLED) {
                var organisation = new OrganisationId(code);
                for (Agreement agreement : enablement.missing(dienst, organisation)) {
                    enablement.recordAgreement(
                            dienst, organisation, agreement, "DEMO-ZORG", today, "A. Directeur", true, BY);
                }
                enablement.enable(dienst, organisation, BY);
            }
        }
        system();
    }

    /** The software of a municipality that exchanges by itself. */
    private void system() {
        roles.grantSystem(
                OIN_VOORBEELDSTAD, "Zorgsysteem van Voorbeeldstad", new OrganisationId("GM9901"), HUB, "koppeling");
    }

    private void partner(String name, String oin, ProductId product, String role) {
        var organisation = new OrganisationId(name);
        organisations.add(organisation, OrganisationType.KETENPARTNER, name + " (sandbox)", SINCE);
        roles.grantSystem(oin, "Systeem van " + name, organisation, product, role);
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
