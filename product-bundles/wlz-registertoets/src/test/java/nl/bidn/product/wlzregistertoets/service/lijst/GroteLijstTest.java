// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.NepRegister;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.store.JpaLijstStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As long a list as there may be goes through: each once, with a line of its own, in bounded memory and time. */
class GroteLijstTest {
    private static final int ALLE = 100_000;
    private static final int EERSTE = 100_000_000;
    private static final TestCaller ANJA = Huis.gebruiker("anja", Huis.STAD);
    /** Far from what it takes, also on a busy machine; work that grows with the square would take hours. */
    private static final Duration GEDULD = Duration.ofMinutes(5);
    /** What may be held between two turns above what was held before; the answers as objects would be some thirty megabytes. */
    private static final long MEESTE_ERBIJ = 16L * 1024 * 1024;

    private final AtomicInteger verantwoord = new AtomicInteger();
    private final AtomicInteger verwerkt = new AtomicInteger();
    private final NepRegister register = new NepRegister();
    private final RaadplegingStore raadplegingen = nieuw -> verantwoord.addAndGet(nieuw.size());

    @TempDir
    private Path folder;

    @Test
    void goesThroughInBoundedMemoryAndTime() {
        assertTimeout(GEDULD, () -> {
            // on disk, as one in memory is of the heap that is measured
            try (var database = TestDatabase.derby(folder)) {
                helemaal(database);
            }
        });
    }

    private void helemaal(TestDatabase database) throws IOException {
        var clock = FixedClock.at("2026-11-23T09:00:00Z");
        var stores = new JpaLijstStores(database.unit("wlz-registertoets", GroteLijstTest.class.getClassLoader()));
        var tasks = new TestTasks(database.transactions(), clock);
        var portal = new Portal(
                database.transactions(),
                database.vault("wlz-registertoets"),
                database.secrecy("wlz-registertoets"),
                new RecordingAudit(),
                lijnen -> verwerkt.addAndGet(lijnen.size()),
                new RecordingNotices(),
                tasks,
                new TestSettings(),
                TestDirectory.of(Huis.STAD),
                new TestParticipation(Set.of(Huis.STAD.id())),
                clock);
        var controle = new Vraagcontrole(Huis.DOELEN);
        var lijsten = new Lijsten(stores.lijsten(), new Lijstlezer(controle), Huis.DOELEN, portal);
        var toetsen = new Toetsen(register, raadplegingen, controle, portal);
        var werker = new ControleerLijst(
                stores.lijsten(), lijsten, new Reeks(register, raadplegingen, toetsen, portal), portal);
        register.zet(new Bsn(laatste()), Huis.indicatie(WlzStatus.JA));

        var ontvangst = lijsten.neemAan(ANJA, Huis.STAD.id(), "wmo-aanvraag", "", bestand());
        String id = ((Lijsten.Ontvangst.Aangenomen) ontvangst).lijst().id();
        long rust = bezet();
        int beurten = 0;
        while (staat(portal, stores, id) != Lijststaat.KLAAR) {
            assertThat(werker.work(new Task(Huis.STAD.id(), id, 1, clock.instant()))
                            .toString())
                    .startsWith("Done");
            beurten++;
            assertThat(bezet() - rust).as("after turn %d", beurten).isLessThan(MEESTE_ERBIJ);
        }

        assertThat(beurten).as("turns, so that others come in between").isGreaterThan(3);
        assertThat(List.of(verantwoord.get(), verwerkt.get())).containsExactly(ALLE, ALLE);
        Lijsten.Uitslagen uitslagen = lijsten.neemMee(ANJA, id).orElseThrow();
        int geteld = 0;
        String laatst = "";
        for (List<Uitslag> deel = uitslagen.volgende(); !deel.isEmpty(); deel = uitslagen.volgende()) {
            for (Uitslag uitslag : deel) {
                assertThat(uitslag.bsn()).isGreaterThan(laatst);
                laatst = uitslag.bsn();
                geteld++;
                assertThat(uitslag.status()).isEqualTo(geteld == ALLE ? WlzStatus.JA : WlzStatus.NEE);
            }
        }
        assertThat(geteld).isEqualTo(ALLE);
    }

    private static Lijststaat staat(Portal portal, JpaLijstStores stores, String id) {
        return portal.transactions()
                .call(() -> stores.lijsten().zoek(Huis.STAD.id(), id))
                .orElseThrow()
                .staat();
    }

    private static List<String> bsns() {
        return java.util.stream.IntStream.iterate(EERSTE, nummer -> nummer + 1)
                .mapToObj(Integer::toString)
                .filter(Bsn::isValid)
                .limit(ALLE)
                .toList();
    }

    private static String laatste() {
        return bsns().get(ALLE - 1);
    }

    private static InputStream bestand() {
        return new ByteArrayInputStream(
                bsns().stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.US_ASCII));
    }

    /** What is held, not what was left behind. */
    private static long bezet() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
