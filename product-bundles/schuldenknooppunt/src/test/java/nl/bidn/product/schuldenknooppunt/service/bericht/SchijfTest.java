// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for messages in each byte that the database has on disk. */
class SchijfTest {
    @TempDir
    Path map;

    /** Of what was sent no byte ever stands in clear, whatever became of it; what is known of it does, so the search finds what is there. */
    @Test
    void findsNothingOfWhatWasSentInAnyFile() throws IOException {
        var gestuurd = new ArrayList<byte[]>();
        var koppen = new ArrayList<Kop>();
        try (var er = new Knooppunt(TestDatabase.derby(map))) {
            for (int omvang : List.of(1024, 4096, 65536, 262144)) {
                for (int i = 0; i < 4; i++) {
                    byte[] jwe = er.namaak.jwe(er.bank.sleutels().get(0).jwk(), omvang);
                    Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING);
                    Knooppunt.aangenomen(er.bied(kop, jwe));
                    gestuurd.add(jwe);
                    koppen.add(kop);
                }
            }
            for (int i = 0; i < koppen.size(); i += 4) {
                assertThat(er.berichten.trekIn(beller(er.stad), koppen.get(i).referentie()))
                        .isInstanceOf(Intrekking.Ingetrokken.class);
                for (int gehaald = i + 1; gehaald < i + 3; gehaald++) {
                    assertThat(er.berichten.haal(
                                    beller(er.bank), koppen.get(gehaald).referentie()))
                            .isInstanceOf(Ophaling.Inhoud.class);
                }
                assertThat(er.berichten.bevestig(
                                beller(er.bank), koppen.get(i + 1).referentie()))
                        .isInstanceOf(Bevestiging.Bevestigd.class);
            }
            er.clock.moveTo(er.nu(koppen.get(0)).vervalt());
            assertThat(new Verloop(er.store, er.melder, er.portal).run(er.clock))
                    .isEqualTo("8 messages lapsed");
            assertThat(er.kluisbestanden()).isZero();
            zoek(gestuurd, koppen);
        }
        zoek(gestuurd, koppen);
    }

    private void zoek(List<byte[]> gestuurd, List<Kop> koppen) throws IOException {
        var namen = new ArrayList<byte[]>();
        koppen.forEach(kop -> namen.add(kop.referentie().toString().getBytes(StandardCharsets.US_ASCII)));
        boolean ietsGevonden = false;
        List<Path> bestanden;
        try (Stream<Path> alle = Files.walk(map)) {
            bestanden = alle.filter(Files::isRegularFile).toList();
        }
        for (Path bestand : bestanden) {
            byte[] bytes = Files.readAllBytes(bestand);
            for (byte[] jwe : gestuurd) {
                assertThat(staatErin(bytes, Namaak.stuk(jwe))).as("%s", bestand).isFalse();
                assertThat(staatErin(bytes, Arrays.copyOf(jwe, 48)))
                        .as("%s", bestand)
                        .isFalse();
            }
            ietsGevonden |= namen.stream().anyMatch(naam -> staatErin(bytes, naam));
        }
        assertThat(ietsGevonden).isTrue();
    }

    private static boolean staatErin(byte[] bytes, byte[] stuk) {
        var naald = ByteBuffer.wrap(stuk);
        for (int i = 0; i + stuk.length <= bytes.length; i++) {
            if (bytes[i] == stuk[0] && ByteBuffer.wrap(bytes, i, stuk.length).equals(naald)) {
                return true;
            }
        }
        return false;
    }
}
