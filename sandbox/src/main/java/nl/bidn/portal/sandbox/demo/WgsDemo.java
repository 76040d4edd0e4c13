// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Oins;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.values.Oin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Connects a municipality to Schuldhulpverlening, and a provider that it mandated for one of the two diensten that read from sources, with
 * their OINs, systems and people, once the product and the organisations are there. Beside the start, in one transaction.
 */
@Component(service = ProductListener.class, immediate = true)
public final class WgsDemo implements ProductListener {
    /** The department of Voorbeeldstad, and its system. */
    public static final String OIN_AFDELING = SchuldenDemo.OIN_VOORBEELDSTAD;

    /** The provider, and its system. */
    public static final String OIN_HULPVERLENER = "00000099000000009000";

    private static final ProductId WGS = new ProductId("schuldhulpverlening");
    private static final OrganisationId STAD = new OrganisationId("GM9901");
    private static final OrganisationId HULP = new OrganisationId("SHV-SAMEN");
    private static final List<String> DIENSTEN = List.of("wgs-toegang", "wgs-plan-van-aanpak", "beslagvrije-voet");
    private static final Set<String> GEMACHTIGD = Set.of("wgs-toegang", "beslagvrije-voet");
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 120;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final Organisations organisations;
    private final Roles roles;
    private final Enablement enablement;
    private final Diensten diensten;
    private final Machtigingen machtigingen;
    private final Oins oins;
    private final Transactions transactions;
    private final ZorgPeople people;
    private final BronnenDemo bronnen;
    private final LocalDate today;
    private final Attempts attempts = new Attempts("demo-of-wgs", MOST_TRIES);
    private boolean told;

    @Activate
    public WgsDemo(
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Diensten diensten,
            @Reference Machtigingen machtigingen,
            @Reference Oins oins,
            @Reference Transactions transactions,
            @Reference ZorgPeople people,
            @Reference BronnenDemo bronnen,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.roles = roles;
        this.enablement = enablement;
        this.diensten = diensten;
        this.machtigingen = machtigingen;
        this.oins = oins;
        this.transactions = transactions;
        this.people = people;
        this.bronnen = bronnen;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public void came(InstalledProduct product) {
        if (product.id().equals(WGS)) {
            attempts.start(this::make);
        }
    }

    @Override
    public void went(InstalledProduct product) {}

    /** The organisations are made by another, at about the same time; what the product is told, it has at the next try. */
    private boolean make() throws IOException {
        if (!told) {
            bronnen.start();
            told = true;
            return false;
        }
        if (organisations.find(STAD).isEmpty()) {
            return false;
        }
        if (organisations.find(HULP).isEmpty()) {
            transactions.run(this::fill);
        }
        people.makeForWgs(today);
        return true;
    }

    private void fill() {
        organisations.add(HULP, OrganisationType.SCHULDHULPVERLENER, "Schuldhulp Samen", SINCE);
        connect(STAD);
        connect(HULP);
        oins.set(STAD, null, Oin.of(ZorgDemo.OIN_VOORBEELDSTAD), BY);
        oins.set(STAD, Department.SCHULDHULPVERLENING, Oin.of(OIN_AFDELING), BY);
        oins.set(HULP, null, Oin.of(OIN_HULPVERLENER), BY);
        DIENSTEN.forEach(dienst -> diensten.enable(WGS, dienst, STAD, BY));
        machtigingen.register(STAD, HULP, WGS, GEMACHTIGD, today, null, "DEMO-MACHTIGING", BY);
        GEMACHTIGD.forEach(dienst -> diensten.enable(WGS, dienst, HULP, BY));
        roles.grantSystem(OIN_AFDELING, "Schuldhulpsysteem van Voorbeeldstad", STAD, WGS, "koppeling");
        roles.grantSystem(OIN_HULPVERLENER, "Systeem van Schuldhulp Samen", HULP, WGS, "koppeling");
    }

    private void connect(OrganisationId organisation) {
        for (Agreement agreement : enablement.missing(WGS, organisation)) {
            enablement.recordAgreement(WGS, organisation, agreement, "DEMO-WGS", today, "A. Directeur", true, BY);
        }
        enablement.enable(WGS, organisation, BY);
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
