// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestPostgres;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that is really killed while messages go through it: what it said is so, nothing is lost or there twice, and nothing is given
 * that was destroyed. {@code -Dkill.points=50} tries as many points on each database.
 */
class KillTest {
    private static final int PUNTEN = Integer.getInteger("kill.points", 2);
    private static final int PER_BERICHT = 3;

    @TempDir
    Path folder;

    @Test
    void onDerby() throws Exception {
        for (int keer = 0; keer < PUNTEN; keer++) {
            List<String> gezegd = stuurTotDeDood(keer, "derby");
            try (var er = new Knooppunt(TestDatabase.derby(folder))) {
                controleer(er, keer, gezegd);
            }
        }
    }

    @Test
    void onPostgresql() throws Exception {
        String url = TestPostgres.ofThisJvm().freshUrl();
        for (int keer = 0; keer < PUNTEN; keer++) {
            List<String> gezegd = stuurTotDeDood(keer, url);
            try (var er = new Knooppunt(TestDatabase.postgresql(url, folder))) {
                controleer(er, keer, gezegd);
            }
        }
    }

    /** The killed one goes on where it was: as a client does that heard nothing. */
    private static void controleer(Knooppunt er, int keer, List<String> gezegd) {
        int gebleven = gezegd.size() / PER_BERICHT;
        for (int nummer = 0; nummer <= gebleven; nummer++) {
            UUID referentie = kop(er, keer, nummer).referentie();
            boolean aangeboden = gezegd.contains("aangeboden " + nummer);
            boolean bevestigd = gezegd.contains("bevestigd " + nummer);
            var weer = (Aanbieding.Aangenomen) bied(er, keer, nummer);
            assertThat(weer.alEerder() || !aangeboden).as("message %d", nummer).isTrue();
            Stand stand = weer.bericht().stand();
            assertThat(stand == Stand.BEVESTIGD || !bevestigd)
                    .as("message %d", nummer)
                    .isTrue();
            Ophaling ophaling = er.berichten.haal(beller(er.bank), referentie);
            if (stand == Stand.BEVESTIGD) {
                assertThat(ophaling).isEqualTo(new Ophaling.Weg(Stand.BEVESTIGD));
            } else {
                assertThat(((Ophaling.Inhoud) ophaling).jwe()).isEqualTo(jwe(er, keer, nummer));
            }
            assertThat(er.berichten.bevestig(beller(er.bank), referentie)).isInstanceOf(Bevestiging.Bevestigd.class);
        }
        // what the node did and could not say any more
        for (int nummer = gebleven + 1; nummer < gebleven + 1000; nummer++) {
            UUID referentie = kop(er, keer, nummer).referentie();
            if (er.berichten.haal(beller(er.bank), referentie) instanceof Ophaling.Inhoud inhoud) {
                assertThat(inhoud.jwe()).isEqualTo(jwe(er, keer, nummer));
                assertThat(er.berichten.bevestig(beller(er.bank), referentie))
                        .isInstanceOf(Bevestiging.Bevestigd.class);
            }
        }
        assertThat(er.kluisbestanden()).isZero();
    }

    private static Kop kop(Knooppunt er, int keer, int nummer) {
        UUID referentie = UUID.nameUUIDFromBytes((keer + " " + nummer).getBytes(StandardCharsets.UTF_8));
        return new Kop(referentie, referentie, Optional.empty(), er.stad.id(), er.bank.id(), Proefsoorten.KENNISGEVING);
    }

    private static byte[] jwe(Knooppunt er, int keer, int nummer) {
        return new Namaak(1000L * keer + nummer).jwe(er.bank.sleutels().get(0).jwk(), nummer % 2 == 0 ? 1024 : 65536);
    }

    private static Aanbieding bied(Knooppunt er, int keer, int nummer) {
        return er.berichten.bied(
                beller(er.stad), er.stad.organisatie(), kop(er, keer, nummer), Set.of(), jwe(er, keer, nummer));
    }

    /** @return what the node said that it did */
    private List<String> stuurTotDeDood(int keer, String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuurder.class.getName(),
                        Integer.toString(keer),
                        url,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var gezegd = new ArrayList<String>();
        // each time at another place of the three, and later
        int tot = 10 + 7 * keer;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String regel = out.readLine();
            while (regel != null && gezegd.size() < tot) {
                if (regel.matches("(aangeboden|opgehaald|bevestigd) [0-9]+")) {
                    gezegd.add(regel);
                }
                regel = gezegd.size() < tot ? out.readLine() : null;
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(gezegd).hasSize(tot);
        return gezegd;
    }

    /** The node that is killed. */
    static final class Stuurder {
        private Stuurder() {}

        public static void main(String[] arguments) {
            int keer = Integer.parseInt(arguments[0]);
            Path folder = Path.of(arguments[2]);
            var er = new Knooppunt(
                    arguments[1].equals("derby")
                            ? TestDatabase.derby(folder)
                            : TestDatabase.postgresql(arguments[1], folder));
            for (int nummer = 0; ; nummer++) {
                UUID referentie = kop(er, keer, nummer).referentie();
                if (bied(er, keer, nummer) instanceof Aanbieding.Aangenomen) {
                    System.out.println("aangeboden " + nummer);
                }
                if (er.berichten.haal(beller(er.bank), referentie) instanceof Ophaling.Inhoud) {
                    System.out.println("opgehaald " + nummer);
                }
                if (er.berichten.bevestig(beller(er.bank), referentie) instanceof Bevestiging.Bevestigd) {
                    System.out.println("bevestigd " + nummer);
                }
            }
        }
    }
}
