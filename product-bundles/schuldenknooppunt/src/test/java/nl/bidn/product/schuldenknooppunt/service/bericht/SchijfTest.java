// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.bidn.portal.testkit.Needles;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestPostgres;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks in each byte that the database has on disk for what was sent, and for that by which the vault keeps it: the sealed content,
 * and its key.
 */
class SchijfTest {
    private static final String REFERENTIE = "nummer ";
    private static final String BLIJFT = "blijft ";
    private static final String SLEUTEL = "sleutel ";
    /** What of four messages of each size becomes: withdrawn, confirmed, lapsed after it was fetched, lapsed. */
    private static final int LOPEN = 4;

    @TempDir
    Path map;

    private final Needles gestuurd = new Needles();
    private final Needles bewaard = new Needles();

    /**
     * Of what was sent no byte ever stands in clear, whatever became of it; what is known of it does, so the search finds what is
     * there. And no page has the key of what was destroyed.
     */
    @Test
    void nothingOfWhatWasSentStandsInAnyFileOfDerbyNorItsKeyInAPage() throws IOException {
        try (var er = new Knooppunt(TestDatabase.derby(map))) {
            stuurEnVernietig(er);
            assertThat(gestuurd.below(map)).isNotEmpty().allMatch(gevonden -> gevonden.startsWith(REFERENTIE));
        }
        assertThat(gestuurd.below(map)).isNotEmpty().allMatch(gevonden -> gevonden.startsWith(REFERENTIE));
        assertThat(bewaard.below(map.resolve("db/seg0")))
                .filteredOn(gevonden -> gevonden.contains(SLEUTEL))
                .isNotEmpty()
                .allMatch(SchijfTest::blijft);
    }

    /** Nor in its log; and once it was tidied as docs/operating.md says, nothing of what the vault destroyed either. */
    @Test
    void nothingOfWhatWasSentStandsInAnyFileOfPostgresqlNorItsKeyOnceThatIsTidied() throws IOException, SQLException {
        TestPostgres server = TestPostgres.another();
        String url = server.freshUrl();
        try (var er = new Knooppunt(TestDatabase.postgresql(url, map))) {
            stuurEnVernietig(er);
            doe(url, "CHECKPOINT");
            assertThat(gestuurd.below(server.folder()))
                    .isNotEmpty()
                    .allMatch(gevonden -> gevonden.startsWith(REFERENTIE));
            assertThat(bewaard.below(server.folder())).as("what to look for").anyMatch(gevonden -> !blijft(gevonden));

            doe(url, "ALTER SYSTEM SET wal_recycle = off", "SELECT pg_reload_conf()");
            doe(url, "VACUUM FULL portal.vault_file", "VACUUM FULL portal.vault_piece");
            doe(url, "SELECT pg_switch_wal()", "CHECKPOINT");
            assertThat(bewaard.below(server.folder())).isNotEmpty().allMatch(SchijfTest::blijft);
            assertThat(gestuurd.below(server.folder()))
                    .isNotEmpty()
                    .allMatch(gevonden -> gevonden.startsWith(REFERENTIE));
        }
    }

    private static boolean blijft(String gevonden) {
        return gevonden.startsWith(BLIJFT);
    }

    private static void doe(String url, String... opdrachten) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String opdracht : opdrachten) {
                boolean unused = statement.execute(opdracht);
            }
        }
    }

    private void stuurEnVernietig(Knooppunt er) {
        Instant begin = er.clock.instant();
        var koppen = new ArrayList<Kop>();
        for (int omvang : List.of(1024, 4096, 65536, 262144)) {
            for (int i = 0; i < LOPEN; i++) {
                koppen.add(stuur(er, omvang));
            }
            // beside what goes, something stays
            er.clock.moveTo(begin.plus(Duration.ofDays(1)));
            String blijft = stuur(er, omvang).referentie().toString();
            gestuurd.bytes(REFERENTIE + blijft, blijft.getBytes(StandardCharsets.US_ASCII));
            er.clock.moveTo(begin);
        }
        List<String> alles = verzegeld(er);
        for (int i = 0; i < koppen.size(); i += LOPEN) {
            vernietig(er, koppen.subList(i, i + LOPEN));
        }
        er.clock.moveTo(er.nu(koppen.get(0)).vervalt());
        assertThat(new Verloop(er.store, er.melder, er.portal).run(er.clock)).isEqualTo("8 messages lapsed");
        List<String> nog = verzegeld(er);
        assertThat(nog).isNotEmpty();
        assertThat(alles).containsAll(nog).hasSize(nog.size() * (LOPEN + 1));
        alles.forEach(een -> bewaard.bytes(
                (nog.contains(een) ? BLIJFT : "vernietigd ") + een,
                HexFormat.of().parseHex(een.substring(een.indexOf(' ') + 1))));
    }

    /** One of each; the last two are left to the term. */
    private static void vernietig(Knooppunt er, List<Kop> koppen) {
        assertThat(er.berichten.trekIn(beller(er.stad), koppen.get(0).referentie()))
                .isInstanceOf(Intrekking.Ingetrokken.class);
        for (Kop gehaald : koppen.subList(1, LOPEN - 1)) {
            assertThat(er.berichten.haal(beller(er.bank), gehaald.referentie())).isInstanceOf(Ophaling.Inhoud.class);
        }
        assertThat(er.berichten.bevestig(beller(er.bank), koppen.get(1).referentie()))
                .isInstanceOf(Bevestiging.Bevestigd.class);
    }

    private Kop stuur(Knooppunt er, int omvang) {
        byte[] jwe = er.namaak.jwe(er.bank.sleutels().get(0).jwk(), omvang);
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING);
        Knooppunt.aangenomen(er.bied(kop, jwe));
        String nummer = kop.referentie().toString();
        gestuurd.bytes("begin van " + nummer, Arrays.copyOf(jwe, 48));
        gestuurd.bytes("midden van " + nummer, Namaak.stuk(jwe));
        return kop;
    }

    /** What the vault has now: of each file the key, as it is wrapped, and how its first piece begins; behind its name, in hexadecimal. */
    private static List<String> verzegeld(Knooppunt er) {
        return er.database.sql().call(connection -> {
            var gevonden = new ArrayList<String>();
            try (var statement = connection.createStatement()) {
                try (var rijen = statement.executeQuery("SELECT wrapped_key FROM portal.vault_file")) {
                    while (rijen.next()) {
                        gevonden.add(SLEUTEL + hex(rijen.getString(1).getBytes(StandardCharsets.US_ASCII)));
                    }
                }
                try (var rijen = statement.executeQuery("SELECT bytes FROM portal.vault_piece WHERE number = 0")) {
                    while (rijen.next()) {
                        gevonden.add("stuk " + hex(Arrays.copyOf(rijen.getBytes(1), 48)));
                    }
                }
            }
            return gevonden;
        });
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
