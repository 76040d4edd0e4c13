// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import nl.bidn.portal.sandbox.ciz.Ciz;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the CIZ in by its certificate, and switches Wlz-Registertoets on for the organisations of the demo, once the product and
 * the organisations are there; then the CIZ delivers. Beside the start, in one transaction.
 */
@Component(service = ProductListener.class, immediate = true)
public final class WlzDemo implements ProductListener {
    private static final ProductId WLZ = new ProductId("wlz-registertoets");
    private static final OrganisationId CIZ = new OrganisationId("CIZ");
    private static final OrganisationId STAD = new OrganisationId("GM9901");
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 120;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Organisations organisations;
    private final Roles roles;
    private final Enablement enablement;
    private final Transactions transactions;
    private final ZorgPeople people;
    private final CizDemo ciz;
    private final LocalDate today;
    private final Attempts attempts = new Attempts("demo-of-wlz", MOST_TRIES);

    @Activate
    public WlzDemo(
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Transactions transactions,
            @Reference ZorgPeople people,
            @Reference CizDemo ciz,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.roles = roles;
        this.enablement = enablement;
        this.transactions = transactions;
        this.people = people;
        this.ciz = ciz;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public void came(InstalledProduct product) {
        if (product.id().equals(WLZ)) {
            attempts.start(this::make);
        }
    }

    @Override
    public void went(InstalledProduct product) {}

    /** The organisations are made by another, at about the same time. */
    private boolean make() {
        if (organisations.find(STAD).isEmpty()) {
            return false;
        }
        if (organisations.find(CIZ).isEmpty()) {
            transactions.run(this::fill);
        }
        people.makeForWlz(today);
        ciz.start();
        return true;
    }

    private void fill() {
        organisations.add(CIZ, OrganisationType.KETENPARTNER, "CIZ (sandbox)", SINCE);
        roles.grantSystem(Ciz.OIN, "Systeem van het CIZ", CIZ, WLZ, "registerhouder");
        for (String code : Demo.ENABLED) {
            var organisation = new OrganisationId(code);
            for (Agreement agreement : enablement.missing(WLZ, organisation)) {
                enablement.recordAgreement(WLZ, organisation, agreement, "DEMO-WLZ", today, "A. Directeur", true, BY);
            }
            enablement.enable(WLZ, organisation, BY);
        }
        roles.grantSystem(ZorgDemo.OIN_VOORBEELDSTAD, "Zorgsysteem van Voorbeeldstad", STAD, WLZ, "koppeling");
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
