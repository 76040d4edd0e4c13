// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductListener;
import nl.bidn.portal.sandbox.keten.Sleutels;
import nl.bidn.portal.sandbox.schuldenknooppunt.Systemen;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has ten creditors with a system, and a municipality with one, take part in the Schuldenknooppunt once the product is there;
 * their systems then look now and then, beside all else and not in the first minute. Beside the start, in one transaction.
 */
@Component(
        service = {ProductListener.class, SchuldenDemo.class},
        immediate = true)
public final class SchuldenDemo implements ProductListener {
    /** The OINs in the certificates of the systems. */
    static final String OIN_SCHULDEISERS = "00000099000000006000";

    static final String OIN_SCHULDHULP = "00000099000000007000";

    /** By their codes; what is said between brackets is how their systems behave. */
    private static final List<Map.Entry<String, String>> SCHULDEISERS = List.of(
            Map.entry("SE-01", "Schuldeiser Energie Noord"),
            Map.entry("SE-02", "Schuldeiser Waterbedrijf"),
            Map.entry("SE-03", "Schuldeiser Zorgpolis"),
            Map.entry("SE-04", "Schuldeiser Telefonie"),
            Map.entry("SE-05", "Schuldeiser Woningbouw"),
            Map.entry("SE-06", "Schuldeiser Bank Twee"),
            Map.entry("SE-07", "Schuldeiser Incasso (geen medewerking)"),
            Map.entry("SE-08", "Schuldeiser Postorder (laat)"),
            Map.entry("SE-09", "Schuldeiser Autolease (fout)"),
            Map.entry("SE-10", "Schuldeiser Verhuur (stil)"));

    private static final Logger LOG = LoggerFactory.getLogger(SchuldenDemo.class);
    private static final ProductId PRODUCT = new ProductId("schuldenknooppunt");
    private static final OrganisationId STAD = new OrganisationId("GM9901");
    private static final String ROL = "koppeling";
    private static final String BY = "sandbox";
    private static final String INSTELLINGEN = "nl.bidn.product.schuldenknooppunt";
    private static final String MODULES = "modules";
    private static final String METEEN = "meteen";
    private static final int MOST_TRIES = 120;
    private static final long EERST_SECONDEN = 60;
    private static final long TEL_SECONDEN = 10;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final PortalEnvironment environment;
    private final Organisations organisations;
    private final Roles roles;
    private final Enablement enablement;
    private final Transactions transactions;
    private final ConfigurationAdmin configurations;
    private final Clock clock;
    private final LocalDate today;
    private final Attempts attempts = new Attempts("demo-of-schuldenknooppunt", MOST_TRIES);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "sandbox-schuldenknooppunt");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Systemen systemen;

    @Activate
    public SchuldenDemo(
            @Reference PortalEnvironment environment,
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference Enablement enablement,
            @Reference Transactions transactions,
            @Reference ConfigurationAdmin configurations,
            @Reference Clock clock) {
        this.environment = environment;
        this.organisations = organisations;
        this.roles = roles;
        this.enablement = enablement;
        this.transactions = transactions;
        this.configurations = configurations;
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    @Override
    public void came(InstalledProduct product) {
        if (product.id().equals(PRODUCT)) {
            attempts.start(this::make);
        }
    }

    @Override
    public void went(InstalledProduct product) {}

    /** The systems, once they may come in. */
    public Optional<Systemen> systemen() {
        return Optional.ofNullable(systemen);
    }

    /** The municipality is made by another, at about the same time. */
    private boolean make() throws IOException {
        if (organisations.find(STAD).isEmpty() || kentNogNietsMeteenToe()) {
            return false;
        }
        boolean klaar = organisations
                .find(new OrganisationId(SCHULDEISERS.get(0).getKey()))
                .isPresent();
        if (!klaar) {
            transactions.run(this::fill);
        }
        open();
        return true;
    }

    /** In the demo nobody waits for the servicedesk; the product hears of it a moment later. */
    private boolean kentNogNietsMeteenToe() throws IOException {
        Configuration configuration = configurations.getConfiguration(INSTELLINGEN, "?");
        Dictionary<String, Object> was = configuration.getProperties();
        Map<String, Object> nieuw = new HashMap<>(was == null ? Map.of() : FrameworkUtil.asMap(was));
        if (METEEN.equals(nieuw.put(MODULES, METEEN))) {
            return false;
        }
        configuration.update(FrameworkUtil.asDictionary(nieuw));
        return true;
    }

    private void fill() {
        for (var een : SCHULDEISERS) {
            var organisation = new OrganisationId(een.getKey());
            organisations.add(organisation, OrganisationType.SCHULDEISER, een.getValue(), SINCE);
            enable(organisation);
            roles.grantSystem(OIN_SCHULDEISERS, "Systeem van schuldeisers", organisation, PRODUCT, ROL);
        }
        enable(STAD);
        roles.grantSystem(OIN_SCHULDHULP, "Schuldhulpsysteem van Voorbeeldstad", STAD, PRODUCT, ROL);
    }

    private void enable(OrganisationId organisation) {
        for (Agreement agreement : enablement.missing(PRODUCT, organisation)) {
            enablement.recordAgreement(
                    PRODUCT, organisation, agreement, "DEMO-SCHULDEN", today, "A. Directeur", true, BY);
        }
        enablement.enable(PRODUCT, organisation, BY);
    }

    private synchronized void open() throws IOException {
        if (systemen == null) {
            Path keys = environment.dataFolder().resolve("keys");
            var portaal = URI.create("https://localhost:" + environment.httpsPort());
            systemen = new Systemen(
                    new Knooppunt(portaal, new Sleutels(keys, "schuldeisers").context()),
                    SCHULDEISERS.stream().map(Map.Entry::getValue).toList(),
                    new Knooppunt(portaal, new Sleutels(keys, "schuldhulp").context()),
                    organisations.find(STAD).orElseThrow().name(),
                    environment.dataFolder().resolve("sandbox").resolve("schuldenknooppunt"),
                    clock);
            var unused = timer.scheduleWithFixedDelay(this::kijk, EERST_SECONDEN, TEL_SECONDEN, TimeUnit.SECONDS);
        }
    }

    private void kijk() {
        try {
            Systemen er = systemen;
            if (er != null) {
                er.tik();
            }
        } catch (IOException | RuntimeException e) {
            // until the gate is open nobody answers
            LOG.debug("The systems of the Schuldenknooppunt's sandbox are tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Deactivate
    void stop() {
        attempts.stop();
        timer.shutdownNow();
    }
}
