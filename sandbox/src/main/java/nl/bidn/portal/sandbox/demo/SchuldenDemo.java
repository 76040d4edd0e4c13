// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Connects a municipality and fourteen creditors to the Schuldenknooppunt, and lets the systems of eleven of them and of the
 * municipality in, once the product and the organisations are there. Each gets the modules of its kind at once, as the operator
 * may choose. Beside the start, in one transaction.
 */
@Component(service = ProductListener.class, immediate = true)
public final class SchuldenDemo implements ProductListener {
    /** Has a system for debt counselling. */
    public static final String OIN_VOORBEELDSTAD = "00000099000000006000";

    /** Of a supplier whose system acts for all creditors that have one. */
    public static final String OIN_SCHULDEISERS = "00000099000000007000";

    private static final ProductId SCHULDEN = new ProductId("schuldenknooppunt");
    private static final ProductId BEHEER = new ProductId("schuldenknooppunt-beheer");
    private static final OrganisationId STAD = new OrganisationId("GM9901");
    private static final OrganisationId BIDN = new OrganisationId(Demo.BIDN);
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 120;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** A creditor; {@code code} is its code in the portal. */
    public record Creditor(String code, String name) {}

    /** Of these, people work in the portal. */
    public static final List<Creditor> BY_PORTAL = List.of(
            new Creditor("SE-WATERBEDRIJF", "Waterbedrijf Helder"),
            new Creditor("SE-ENERGIEBEDRIJF", "Energiebedrijf De Zon"),
            new Creditor("SE-ZORGVERZEKERAAR", "Zorgverzekeraar Samen"));

    /** These have a system, by the same supplier. */
    public static final List<Creditor> BY_SYSTEM = List.of(
            new Creditor("SE-BANK", "Bank van Voorbeeld"),
            new Creditor("SE-BELASTINGKANTOOR", "Gemeentebelastingen Voorbeeldstad"),
            new Creditor("SE-BOUWMARKT", "Bouwmarkt De Hamer"),
            new Creditor("SE-INCASSO", "Incassobureau Recht"),
            new Creditor("SE-KLEDING", "Kledingwinkel Online"),
            new Creditor("SE-KREDIET", "Krediet Direct"),
            new Creditor("SE-MEUBELS", "Meubelhuis Zacht"),
            new Creditor("SE-POSTORDER", "Postorder Snel"),
            new Creditor("SE-TELEFOON", "Telefoon en Internet Ver"),
            new Creditor("SE-VERHUUR", "Woningverhuur Thuis"),
            new Creditor("SE-VERZEKERAAR", "Verzekeraar Zeker"));

    private final Organisations organisations;
    private final Roles roles;
    private final Enablement enablement;
    private final Transactions transactions;
    private final ZorgPeople people;
    private final ConfigurationAdmin configurations;
    private final SchuldenSystemen systemen;
    private final LocalDate today;
    private final Attempts attempts = new Attempts("demo-of-schulden", MOST_TRIES);
    /** Those of both that came. */
    private final Set<ProductId> there = ConcurrentHashMap.newKeySet();

    private boolean told;

    @Activate
    public SchuldenDemo(
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Transactions transactions,
            @Reference ZorgPeople people,
            @Reference ConfigurationAdmin configurations,
            @Reference SchuldenSystemen systemen,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.roles = roles;
        this.enablement = enablement;
        this.transactions = transactions;
        this.people = people;
        this.configurations = configurations;
        this.systemen = systemen;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public void came(InstalledProduct product) {
        boolean ours = product.id().equals(SCHULDEN) || product.id().equals(BEHEER);
        if (ours && there.add(product.id()) && there.size() == 2) {
            attempts.start(this::make);
        }
    }

    @Override
    public void went(InstalledProduct product) {}

    /** The organisations are made by another, at about the same time; what the product is told, it has at the next try. */
    private boolean make() throws IOException {
        if (!told) {
            configurations
                    .getConfiguration("nl.bidn.product.schuldenknooppunt", "?")
                    .update(FrameworkUtil.asDictionary(Map.of("modules", "meteen")));
            told = true;
            return false;
        }
        if (organisations.find(STAD).isEmpty() || organisations.find(BIDN).isEmpty()) {
            return false;
        }
        if (organisations.find(new OrganisationId(BY_PORTAL.get(0).code())).isEmpty()) {
            transactions.run(this::fill);
        }
        people.makeForSchulden(today);
        systemen.start(organisations.find(STAD).orElseThrow().name());
        return true;
    }

    private void fill() {
        connect(STAD);
        enablement.enable(BEHEER, BIDN, BY);
        roles.grantSystem(OIN_VOORBEELDSTAD, "Schuldhulpsysteem van Voorbeeldstad", STAD, SCHULDEN, "koppeling");
        BY_PORTAL.forEach(this::add);
        BY_SYSTEM.forEach(creditor -> {
            add(creditor);
            roles.grantSystem(
                    OIN_SCHULDEISERS,
                    "Systeem van schuldeisers",
                    new OrganisationId(creditor.code()),
                    SCHULDEN,
                    "koppeling");
        });
    }

    private void add(Creditor creditor) {
        var organisation = new OrganisationId(creditor.code());
        organisations.add(organisation, OrganisationType.SCHULDEISER, creditor.name(), SINCE);
        connect(organisation);
    }

    private void connect(OrganisationId organisation) {
        for (Agreement agreement : enablement.missing(SCHULDEN, organisation)) {
            enablement.recordAgreement(
                    SCHULDEN, organisation, agreement, "DEMO-SCHULDEN", today, "A. Directeur", true, BY);
        }
        enablement.enable(SCHULDEN, organisation, BY);
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
