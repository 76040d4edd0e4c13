// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestPostgres;
import nl.bidn.product.wlzregistertoets.Onderbroken;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import nl.bidn.product.wlzregistertoets.service.Register.Vondst;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is really killed while it loads: the register is an old or a new one, whole, and the next load leaves nothing over. */
class KillTest {
    private static final int PERSONEN = 1000;
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> BSNS = Registerbestand.bsns(PERSONEN);
    private static final String STAP = "stap";
    /** After how many transactions; a load has some twenty. */
    private static final List<Integer> STAPPEN = List.of(31, 48);

    @TempDir
    Path folder;

    @Test
    void onDerby() throws Exception {
        for (int keer = 0; keer < STAPPEN.size(); keer++) {
            laadTotDeDood(keer, "derby", folder.toString());
            try (var database = TestDatabase.derby(folder)) {
                controleer(database, keer);
            }
        }
    }

    @Test
    void onPostgresql() throws Exception {
        String url = TestPostgres.ofThisJvm().freshUrl();
        for (int keer = 0; keer < STAPPEN.size(); keer++) {
            laadTotDeDood(keer, url, folder.toString());
            try (var database = TestDatabase.postgresql(url, folder)) {
                controleer(database, keer);
            }
        }
    }

    private static Instant uur(int keer) {
        return BEGIN.plus(Duration.ofHours(keer));
    }

    /** Those of an even minute have J, the others N. */
    private static char status(Instant peilmoment) {
        return peilmoment.getEpochSecond() / 60 % 2 == 0 ? 'J' : 'N';
    }

    private static void heel(Registeropstelling er) {
        Vondst een = er.zoek(BSNS.get(0));
        Instant peilmoment = een.stand().peilmoment().orElseThrow();
        WlzStatus status = status(peilmoment) == 'J' ? WlzStatus.JA : WlzStatus.NEE;
        assertThat(BSNS).allSatisfy(bsn -> assertThat(er.status(bsn)).contains(status));
    }

    /** Also the load that was under way is then done again. */
    private static void controleer(TestDatabase database, int keer) {
        var er = new Registeropstelling(database);
        er.clock.moveTo(uur(keer).plus(Duration.ofMinutes(59)));
        heel(er);
        List<Levering> onderweg = er.portal
                .transactions()
                .call(() -> er.stores.leveringen().begonnenVoor(Staat.LADEN, er.clock.instant()));
        for (Levering levering : onderweg) {
            er.laad(levering.id());
            assertThat(er.levering(levering.id()).staat()).isEqualTo(Staat.GELADEN);
        }
        heel(er);
        er.clock.forward(Duration.ofMinutes(6));
        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_versie")).isOne();
        assertThat(er.rijen("register_pagina"))
                .isEqualTo(Bladwijzer.voor(PERSONEN).paginas());
        assertThat(er.rijen("register_stuk")).isZero();
        heel(er);
    }

    private static void laadTotDeDood(int keer, String url, String folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lader.class.getName(),
                        Integer.toString(keer),
                        url,
                        folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int gezet = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (gezet < STAPPEN.get(keer) && STAP.equals(out.readLine())) {
                gezet++;
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(gezet).isEqualTo(STAPPEN.get(keer));
    }

    /** The node that is killed: loads one register after the other, and says so at each transaction. */
    static final class Lader {
        private Lader() {}

        public static void main(String[] arguments) {
            int keer = Integer.parseInt(arguments[0]);
            Path folder = Path.of(arguments[2]);
            TestDatabase database = arguments[1].equals("derby")
                    ? TestDatabase.derby(folder)
                    : TestDatabase.postgresql(arguments[1], folder);
            var er = new Registeropstelling(database);
            er.clock.moveTo(uur(keer));
            for (int minuut = 1; ; minuut++) {
                er.clock.forward(Duration.ofMinutes(1));
                String id = "levering-" + keer + "-" + minuut;
                Instant peilmoment = er.clock.instant();
                er.stuur(id, Registerbestand.van(peilmoment, Registerbestand.personen(PERSONEN, status(peilmoment))));
                er.laad(id, er.portal(Onderbroken.meldend(er.portal.transactions(), () -> System.out.println(STAP))));
            }
        }
    }
}
