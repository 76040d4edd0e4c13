// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.alleenverdieners.endpoint.DeliveryEndpoint;
import nl.bidn.product.alleenverdieners.service.Deliveries;
import nl.bidn.product.alleenverdieners.service.Portal;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.ReportLists;
import nl.bidn.product.alleenverdieners.service.Reports;
import nl.bidn.product.alleenverdieners.store.JpaStores;
import nl.bidn.product.alleenverdieners.web.OphalenTab;

/** The product on a real database and vault, with three municipalities, a supplier and people. */
public final class Fixture {
    private static final Map<Kind, Opened> OPENED = new EnumMap<>(Kind.class);

    /** Which database. */
    public enum Kind {
        DERBY,
        POSTGRESQL
    }

    private static final class Opened {
        private final TestDatabase database;
        private final JpaStores stores;

        Opened(Kind kind) {
            database = kind == Kind.DERBY ? TestDatabase.derby() : TestDatabase.postgresql();
            stores = new JpaStores(database.unit("alleenverdieners", Fixture.class.getClassLoader()));
        }
    }

    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation DAM = TestCaller.municipality("GM9902");
    public static final Organisation DORP = TestCaller.municipality("GM9903");
    public static final Organisation GONE = new Organisation(
            new OrganisationId("GM9904"),
            OrganisationType.GEMEENTE,
            "Opgeheven",
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2026, 1, 1),
            STAD.id());
    public static final Organisation SUPPLIER = new Organisation(
            new OrganisationId("BELASTINGDIENST"),
            OrganisationType.KETENPARTNER,
            "Belastingdienst",
            LocalDate.of(2000, 1, 1),
            null,
            null);

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00.123456Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final RecordingNotices notices = new RecordingNotices();
    public final TestDatabase database;
    public final Portal portal;
    public final JpaStores stores;
    public final ReportLists lists;
    public final Reports reports;
    public final Deliveries deliveries;
    public final OphalenTab tab;
    public final DeliveryEndpoint endpoint;
    public final AlleenverdienersProduct product;
    public final TestCaller supplier = TestCaller.system("00000099000000001000").with("aanleveren", SUPPLIER);

    /** An empty product on the one database of this kind that the JVM has. */
    public Fixture(Kind kind) {
        Opened opened = OPENED.computeIfAbsent(kind, Opened::new);
        database = opened.database;
        stores = opened.stores;
        database.sql().call(Fixture::empty);
        var directory = TestDirectory.of(STAD, DAM, DORP, GONE, SUPPLIER);
        portal = new Portal(
                database.transactions(), database.vault("alleenverdieners"), notices, audit, directory, clock);
        lists = new ReportLists(stores.reports(), portal);
        reports = new Reports(stores.reports(), lists, portal);
        deliveries = new Deliveries(stores.deliveries(), stores.reports(), lists, portal);
        product = new AlleenverdienersProduct(
                stores, portal.transactions(), portal.vault(), notices, audit, directory, clock);
        tab = new OphalenTab(reports, clock);
        endpoint = (DeliveryEndpoint) ((Endpoint.Rest) product.endpoints().get(0)).resource();
    }

    /** Staff who may fetch for these organisations. */
    public static TestCaller staff(String id, Organisation... organisations) {
        return TestCaller.person(id).with("ophalen", organisations);
    }

    /** What staff ask with these organisations chosen. */
    public static TestRequest request(TestCaller caller, Organisation... organisations) {
        return TestRequest.of(caller, BundleTexts.dutch(AlleenverdienersProduct.class), organisations);
    }

    public static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    /** A delivery of these rows, well-formed but for what the rows are. */
    public static String delivery(String id, String... rows) {
        return "levering;%s;2026;%d%ngemeentecode;bsn%n"
                        .formatted(id, rows.length)
                        .replace("\r", "") + String.join("\n", rows) + "\n";
    }

    public Deliveries.Answer deliver(String file) {
        try {
            return deliveries.accept(supplier, stream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the organisation gets when it fetches the report. */
    public String content(Organisation organisation, Report report) {
        List<Report> fetched = reports.fetch(staff("reader", organisation), Set.of(report.id()));
        var out = new ByteArrayOutputStream();
        try {
            reports.copy(fetched.get(0), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private static boolean empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("report", "delivery", "removal", "job_run")) {
                statement.execute("DELETE FROM alleenverdieners." + table);
            }
            return statement.execute("UPDATE alleenverdieners.list_change SET changes = changes + 1");
        }
    }
}
