// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingLogboek;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.beheer.Sleutels;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import nl.bidn.product.schuldhulpverlening.service.voet.Maxima;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorden;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijenregels;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vragen;
import nl.bidn.product.schuldhulpverlening.store.JpaLijststore;
import nl.bidn.product.schuldhulpverlening.store.JpaSleutelStore;
import nl.bidn.product.schuldhulpverlening.store.JpaVerantwoordingstore;
import nl.bidn.product.schuldhulpverlening.store.JpaVraagStore;

/** The product on a real database, with two municipalities, a provider that works for one of them, and sources that do as told. */
public final class Fixture {
    public static final Organisation STAD = TestCaller.municipality("GM9901");
    public static final Organisation DAM = TestCaller.municipality("GM9902");
    public static final Organisation HULP = new Organisation(
            new OrganisationId("SHV-HULP"),
            OrganisationType.SCHULDHULPVERLENER,
            "Schuldhulp Samen",
            LocalDate.of(2000, 1, 1),
            null,
            null);
    public static final Organisation DORPEN = new Organisation(
            new OrganisationId("GR-DORPEN"),
            OrganisationType.SAMENWERKINGSVERBAND,
            "Samenwerking Dorpen",
            LocalDate.of(2000, 1, 1),
            null,
            null);
    public static final String OIN_STAD = "00000099000000010000";
    public static final String OIN_DAM = "00000099000000020000";
    public static final String OIN_HULP = "00000099000000030000";
    public static final String OIN_DORPEN = "00000099000000050000";
    public static final String BSN = "999900006";
    public static final Duration TERMIJN = Duration.ofMinutes(10);

    private static final Map<Engine, Opened> OPENED = new EnumMap<>(Engine.class);

    private record Opened(
            TestDatabase database,
            JpaVraagStore vragen,
            JpaLijststore lijsten,
            JpaVerantwoordingstore verantwoording,
            JpaSleutelStore sleutels) {
        static Opened van(Engine engine) {
            var database = engine.open();
            EntityManager em = database.unit("schuldhulpverlening", Fixture.class.getClassLoader());
            return new Opened(
                    database,
                    new JpaVraagStore(em),
                    new JpaLijststore(em),
                    new JpaVerantwoordingstore(em),
                    new JpaSleutelStore(em));
        }
    }

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final RecordingLogboek logboek = new RecordingLogboek();
    public final RecordingNotices notices = new RecordingNotices();
    public final TestSettings settings = new TestSettings();
    public final Registratie registratie = new Registratie();
    public final Bronwereld bronnen = new Bronwereld();
    public final Deelname deelname = new Deelname(registratie);
    public final TestDatabase database;
    public final TestTasks tasks;
    public final JpaVraagStore store;
    public final JpaLijststore lijsten;
    public final Portal portal;
    public final Vragen vragen;
    public final Antwoorden antwoorden;
    public final Partijenregels partijen;
    public final Sleutels sleutels;
    public final SchuldhulpverleningProduct product;

    /** An empty product on the one database of this kind that the JVM has. */
    public Fixture(Engine engine) {
        Opened opened = OPENED.computeIfAbsent(engine, Opened::van);
        database = opened.database();
        store = opened.vragen();
        lijsten = opened.lijsten();
        database.sql().call(Fixture::empty);
        tasks = new TestTasks(database.transactions(), clock);
        registratie.oin(STAD, OIN_STAD);
        registratie.oin(DAM, OIN_DAM);
        registratie.oin(HULP, OIN_HULP);
        registratie.oin(DORPEN, OIN_DORPEN);
        portal = new Portal(
                database.transactions(),
                database.vault("schuldhulpverlening"),
                database.secrecy("schuldhulpverlening"),
                audit,
                logboek,
                notices,
                tasks,
                bronnen.lijn,
                settings,
                TestDirectory.of(STAD, DAM, HULP, DORPEN),
                registratie,
                registratie,
                deelname,
                clock);
        var doelen = new Doelconfiguratie(Doelen.STANDAARD);
        var bronconfiguratie = new Bronconfiguratie(Bronnen.lees(Bronwereld.CONFIGURATIE), "", TERMIJN);
        var inlezen = new Inleesdeel(store, lijsten, doelen.doelen(), bronconfiguratie, portal);
        vragen = inlezen.vragen();
        antwoorden = inlezen.antwoorden();
        partijen = inlezen.partijen();
        sleutels = new Sleutels(opened.sleutels(), portal);
        product = new SchuldhulpverleningProduct(
                store,
                lijsten,
                opened.verantwoording(),
                opened.sleutels(),
                doelen,
                bronconfiguratie,
                new Voetconfiguratie(Maxima.STANDAARD),
                portal.transactions(),
                portal.vault(),
                portal.secrecy(),
                audit,
                logboek,
                notices,
                tasks,
                portal.outgoing(),
                settings,
                portal.directory(),
                registratie,
                registratie,
                portal.participation(),
                clock);
    }

    /** Who asks: the role gebruiker. */
    public static TestCaller gebruiker(String id, Organisation... organisaties) {
        var caller = TestCaller.person(id).with("verantwoorden", organisaties).with("beslagvrije-voet", organisaties);
        for (String recht : List.of("inlezen", "wgs-toegang", "wgs-plan-van-aanpak")) {
            caller = caller.with(recht, organisaties);
        }
        return caller;
    }

    /** Somebody of the provider, for a municipality that mandated it for this dienst. */
    public static TestCaller hulpverlener(String id, String dienst, Organisation gemeente) {
        return TestCaller.person(id).via(HULP, "inlezen", gemeente).via(HULP, dienst, gemeente);
    }

    /** Who sets: the role productbeheerder. */
    public static TestCaller beheerder(String id, Organisation... organisaties) {
        return TestCaller.person(id)
                .with("instellen", organisaties)
                .with("machtigingen", organisaties)
                .with("verantwoorden", organisaties);
    }

    /** The certificate of a system, with {@link #OIN_STAD}, that is valid for a hundred years. */
    public static String pem() {
        try (var in = Fixture.class.getResourceAsStream("/systeem.pem")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestRequest request(TestCaller caller, Organisation... organisaties) {
        return TestRequest.of(caller, BundleTexts.dutch(SchuldhulpverleningProduct.class), organisaties);
    }

    public Tab tab(String path) {
        return product.tabs().stream()
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    public Job job(String name) {
        return product.jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many files are in the vault. */
    public int kluisbestanden() {
        return database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT COUNT(*) FROM portal.vault_file")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    private static boolean empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "schuldhulpverlening.bronvraag",
                    "schuldhulpverlening.vraag",
                    "schuldhulpverlening.sleutel",
                    "portal.vault_piece",
                    "portal.vault_file")) {
                statement.execute("DELETE FROM " + table);
            }
            return true;
        }
    }
}
