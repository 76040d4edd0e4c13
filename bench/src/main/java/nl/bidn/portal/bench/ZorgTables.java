// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.bidn.portal.testkit.TestDatabase;

/** Fills the tables of the hub with messages of a year, by the database itself, each time doubling what is there. */
final class ZorgTables {
    private static final int FIRST = 1000;
    private static final String COPY = """
            INSERT INTO zorg_berichten.bericht (organisation, id, dienst, richting, kanaal, soort, functie, functie_versie,
              functie_subversie, zender, ontvanger, referentienummer, tijdstip, conversatie, kop_functie, identificatie,
              dagtekening, staat, staat_sinds, fouten, grootte, sha256, ontvangen)
            SELECT organisation, id || '%1$s', dienst, richting, kanaal, soort, functie, functie_versie, functie_subversie,
              zender, ontvanger, referentienummer || '%1$s', tijdstip, conversatie || '%1$s', kop_functie, identificatie,
              dagtekening, staat, staat_sinds, fouten, grootte, sha256, ontvangen
            FROM zorg_berichten.bericht WHERE kanaal = 'BENCH' FETCH FIRST %2$d ROWS ONLY
            """;
    private static final String REFERENCES = """
            INSERT INTO zorg_berichten.referentie (zender, referentienummer, organisation, bericht)
            SELECT zender, referentienummer, organisation, id FROM zorg_berichten.bericht b
            WHERE referentienummer LIKE '%%%s' AND kanaal = 'BENCH'
            """;
    private static final String EVENTS = """
            INSERT INTO zorg_berichten.gebeurtenis (organisation, bericht, nummer, staat, op)
            SELECT organisation, id, %d, '%s', ontvangen FROM zorg_berichten.bericht
            WHERE referentienummer LIKE '%%%s' AND kanaal = 'BENCH'
            """;
    private static final String TERMS = """
            INSERT INTO zorg_berichten.termijn (organisation, bericht, nummer, dienst, functie, wie, tegenpartij, wacht_op,
              sinds, uiterlijk, klaar, gemeld)
            SELECT organisation, id, 0, dienst, functie, 'ZIJ', ontvanger, 'WMO302', '2026-01-01', '2026-01-06', ontvangen, 2
            FROM zorg_berichten.bericht WHERE referentienummer LIKE '%%%s' AND kanaal = 'BENCH'
            """;

    private final TestDatabase database;
    private int rows;
    private char mark = 'a';

    ZorgTables(TestDatabase database) {
        this.database = database;
    }

    /** Adds messages until there are so many. */
    void fill(int wanted) {
        var indexes = Indexes.drop(database.sql(), "zorg_berichten", "bericht", "referentie", "gebeurtenis", "termijn");
        if (rows == 0) {
            database.sql().call(ZorgTables::first);
            rows = FIRST;
            parts("0");
        }
        while (rows < wanted) {
            int more = Math.min(rows, wanted - rows);
            String suffix = String.valueOf(mark++);
            execute(COPY.formatted(suffix, more));
            parts(suffix);
            rows += more;
        }
        indexes.create();
        indexes.settle();
    }

    private void parts(String suffix) {
        execute(REFERENCES.formatted(suffix));
        execute(EVENTS.formatted(0, "ONTVANGEN", suffix));
        execute(EVENTS.formatted(4, "BEANTWOORD", suffix));
        execute(TERMS.formatted(suffix));
    }

    private void execute(String sql) {
        database.sql().call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** Of twenty municipalities, the one that the bench works for among them, over a year. */
    private static boolean first(Connection connection) throws SQLException {
        String insert =
                "INSERT INTO zorg_berichten.bericht (organisation, id, dienst, richting, kanaal, soort, functie,"
                        + " functie_versie, functie_subversie, zender, ontvanger, referentienummer, tijdstip, conversatie,"
                        + " kop_functie, identificatie, dagtekening, staat, staat_sinds, fouten, grootte, sha256, ontvangen)"
                        + " VALUES (?, ?, 'IWMO', 'UIT', 'BENCH', 'HEEN', 'WMO301', '0003', '0002', ?, '99990001', ?, ?, ?,"
                        + " 'WMO301', ?, '2026-01-01', 'BEANTWOORD', ?, 0, 2000, '', ?)";
        try (var statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < FIRST; i++) {
                String gemeente = "99" + String.format("%02d", 1 + i % 20);
                var at = java.sql.Timestamp.from(
                        java.time.Instant.parse("2026-01-01T08:00:00Z").plusSeconds(i * 28_000L));
                statement.setString(1, "GM" + gemeente);
                statement.setString(2, "bench" + i + "x");
                statement.setString(3, gemeente);
                statement.setString(4, "bench" + i + "x0");
                statement.setTimestamp(5, at);
                statement.setString(6, "bench" + i + "x");
                statement.setString(7, "B" + i);
                statement.setTimestamp(8, at);
                statement.setTimestamp(9, at);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }
}
