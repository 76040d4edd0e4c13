// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingLogboek;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register.Vondst;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Grenzen;
import nl.bidn.product.wlzregistertoets.service.register.LaadRegister;
import nl.bidn.product.wlzregistertoets.service.register.Levering;
import nl.bidn.product.wlzregistertoets.service.register.RegisterKopie;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen;
import nl.bidn.product.wlzregistertoets.service.register.RuimRegisterOp;
import nl.bidn.product.wlzregistertoets.store.RegisterStores;

/** The register on a real database, and the CIZ that delivers it; empty at the beginning. */
public final class Registeropstelling {
    public static final Organisation CIZ = ketenpartner("CIZ");
    public static final Organisation ANDER = ketenpartner("ANDER");

    private static final Map<Engine, Opened> OPENED = new EnumMap<>(Engine.class);
    private static final List<String> TABLES = List.of(
            "register_versie",
            "register_pagina",
            "register_stuk",
            "register_levering",
            "register_deel",
            "register_brok",
            "register_fout");

    private static final class Opened {
        private final TestDatabase database;
        private final RegisterStores stores;

        Opened(Engine engine) {
            this(engine.open());
        }

        Opened(TestDatabase database) {
            this.database = database;
            stores = new RegisterStores(database.unit("wlz-registertoets", Registeropstelling.class.getClassLoader()));
        }
    }

    public final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    public final RecordingAudit audit = new RecordingAudit();
    public final TestCaller ciz = TestCaller.system("00000099000000002000").with("leveren", CIZ);
    public final List<Long> gewisseld = new ArrayList<>();
    public final TestDatabase database;
    public final RegisterStores stores;
    public final TestTasks tasks;
    public final Portal portal;
    public final RegisterKopie register;
    public final Registerleveringen leveringen;
    private final Grenzen grenzen;

    public Registeropstelling(Engine engine) {
        this(engine, Grenzen.GEWOON);
    }

    public Registeropstelling(Engine engine, Grenzen grenzen) {
        this(OPENED.computeIfAbsent(engine, Opened::new), grenzen);
        database.sql().call(Registeropstelling::leeg);
    }

    /** On a database that somebody else closes, as it is. */
    public Registeropstelling(TestDatabase database) {
        this(new Opened(database), Grenzen.GEWOON);
    }

    private Registeropstelling(Opened opened, Grenzen grenzen) {
        this.grenzen = grenzen;
        database = opened.database;
        stores = opened.stores;
        tasks = new TestTasks(database.transactions(), clock);
        portal = portal(database.transactions());
        register = new RegisterKopie(stores.register(), grenzen, portal.secrecy(), clock);
        leveringen = new Registerleveringen(stores.leveringen(), portal);
    }

    /** The same on other transactions: those that fail when a test says so. */
    public Portal portal(Transactions transactions) {
        return new Portal(
                transactions,
                database.vault("wlz-registertoets"),
                database.secrecy("wlz-registertoets"),
                audit,
                new RecordingLogboek(),
                new RecordingNotices(),
                tasks,
                new TestSettings(),
                TestDirectory.of(CIZ, ANDER),
                new TestParticipation(Set.of()),
                clock);
    }

    public LaadRegister lader(Portal met) {
        return new LaadRegister(stores.register(), stores.leveringen(), grenzen, this::gewisseld, met);
    }

    /** Told in the transaction, and counted if that is committed. */
    private void gewisseld(long versie) {
        database.transactions().afterCommit(() -> gewisseld.add(versie));
    }

    public RuimRegisterOp opruimen() {
        return new RuimRegisterOp(stores.register(), stores.leveringen(), portal);
    }

    /** Sends it as one part and closes it. */
    public void stuur(String id, String bestand) {
        leveringen.begin(ciz, id);
        deel(id, 1, bestand.getBytes(UTF_8));
        leveringen.sluit(ciz, id, 1);
    }

    public Registerleveringen.Antwoord deel(String id, int nummer, byte[] bytes) {
        try {
            return leveringen.deel(ciz, id, nummer, false, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Worker.Result laad(String id) {
        return laad(id, portal);
    }

    public Worker.Result laad(String id, Portal met) {
        try {
            return lader(met).work(new Task(CIZ.id(), id, 1, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends and loads it. */
    public Levering lever(String id, String bestand) {
        stuur(id, bestand);
        laad(id);
        return levering(id);
    }

    public Levering levering(String id) {
        return leveringen.overzicht(ciz, id).orElseThrow().levering();
    }

    /** The codes of all flaws. */
    public List<String> fouten(String id) {
        return leveringen.overzicht(ciz, id).orElseThrow().fouten().stream()
                .map(fout -> fout.regel() + " " + fout.code().code())
                .toList();
    }

    public Vondst zoek(String bsn) {
        return portal.transactions().call(() -> register.zoek(new Bsn(bsn)));
    }

    public Optional<WlzStatus> status(String bsn) {
        return zoek(bsn).indicatie().map(Indicatie::status);
    }

    /** How many rows a table of the register has. */
    public int rijen(String tabel) {
        return database.sql().call((Connection connection) -> {
            try (var rows =
                    connection.createStatement().executeQuery("SELECT COUNT(*) FROM wlz_registertoets." + tabel)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private static Organisation ketenpartner(String id) {
        return new Organisation(
                new OrganisationId(id), OrganisationType.KETENPARTNER, id, LocalDate.of(2000, 1, 1), null, null);
    }

    private static boolean leeg(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM wlz_registertoets." + table);
            }
            return statement.execute("UPDATE wlz_registertoets.register_stand SET versie = 0, bits = 0, peilmoment = 0,"
                    + " aantal = 0, geladen_op = 0, vorige = 0, geweigerd_op = 0, lading = 0, lading_van = '',"
                    + " lading_tot = 0");
        }
    }
}
