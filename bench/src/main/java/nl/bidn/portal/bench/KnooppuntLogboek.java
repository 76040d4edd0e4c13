// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.service.bericht.Zoek;
import org.postgresql.PGConnection;

/** The logbook of the Schuldenknooppunt among many messages, against among few: what people look for, by organisations at random. */
final class KnooppuntLogboek {
    /** The sizes can be made smaller, for a look. */
    static final int FEW = Integer.getInteger("bench.skp.few", 100_000);

    static final int MANY = Integer.getInteger("bench.skp.many", 10_000_000);
    /** Derby takes a quarter of an hour to fill more. */
    private static final int MOST_OF_DERBY = 1_000_000;

    private static final double GOAL = 1.5;
    private static final int ORGANISATIONS = 100;
    private static final int SEARCHES = 600;
    private static final int PAGE = 50;
    private static final int CHUNK = 20_000;
    private static final int DAYS = 900;
    private static final Instant FIRST_DAY = Instant.parse("2024-05-01T08:00:00Z");
    private static final List<String> CODES =
            List.of("saldoverzoek", "saldoverzoek-antwoord", "statusbericht-se", "kennisgeving");
    private static final String COLUMNS = "referentie, conversatie, kruisreferentie, afzender, ontvanger, afzender_org,"
            + " ontvanger_org, afzender_soort, ontvanger_soort, code, versie, stand, datum, opgehaald, vervalt, beeindigd,"
            + " beantwoord, vraag, antwoordtermijn, te_doen, vingerafdruk";

    /** What the logbook is asked. */
    private static final List<Function<Zoek, Zoek>> QUESTIONS = List.of(
            all -> all,
            all -> all.code(CODES.get(0)),
            all -> all.code(CODES.get(3)),
            all -> all.opgehaald(false),
            all -> all.bevestigd(false),
            all -> all.vanaf(day(600)).tot(day(607)),
            all -> all.ontvanger(address(7)),
            all -> all.afzender(address(61)),
            all -> all.referentie(reference(77)),
            all -> all.conversatie(reference(90_000)));

    private KnooppuntLogboek() {}

    static void measure(Table table, Engine engine) throws Exception {
        int most = engine == Engine.DERBY ? Math.min(MANY, MOST_OF_DERBY) : MANY;
        try (var few = filled(engine, FEW);
                var many = filled(engine, most)) {
            var times = times(few, many, SEARCHES);
            table.atMost(
                    String.format(
                            Locale.ROOT,
                            "%s, search of the logbook, p95, %,d against %,d messages",
                            engine.name().toLowerCase(Locale.ROOT),
                            most,
                            FEW),
                    "ms",
                    times[1],
                    times[0],
                    GOAL);
        }
    }

    private static KnooppuntRoom filled(Engine engine, int messages) throws SQLException {
        var room = new KnooppuntRoom(KnooppuntBench.opened(engine));
        fill(room.database, engine, messages);
        return room;
    }

    /** The 95th of a hundred, in milliseconds, among few and among many, each search beside the same one among the others. */
    static double[] times(KnooppuntRoom few, KnooppuntRoom many, int searches) {
        search(few, many, searches);
        return search(few, many, searches);
    }

    private static double[] search(KnooppuntRoom few, KnooppuntRoom many, int searches) {
        var random = new Random(5);
        var times = new double[2][searches];
        for (int i = 0; i < searches; i++) {
            var organisation = organisation(random.nextInt(ORGANISATIONS));
            var question = QUESTIONS.get(i % QUESTIONS.size());
            times[0][i] = milliseconds(few, organisation, question);
            times[1][i] = milliseconds(many, organisation, question);
        }
        return new double[] {p95(times[0]), p95(times[1])};
    }

    private static double p95(double[] times) {
        Arrays.sort(times);
        return times[times.length * 95 / 100];
    }

    private static double milliseconds(KnooppuntRoom room, Organisation who, Function<Zoek, Zoek> question) {
        var asked = question.apply(Zoek.van(List.of(who.id()))).vraag();
        long begin = System.nanoTime();
        var page = room.berichten.zoekLogboek(KnooppuntRoom.caller(who), asked, 0, PAGE);
        long end = System.nanoTime();
        if (page.berichten().size() > PAGE) {
            throw new IllegalStateException("too many");
        }
        return (end - begin) / 1e6;
    }

    private static Organisation organisation(int number) {
        return TestCaller.municipality("GM" + (8000 + number));
    }

    private static UUID address(int organisation) {
        return new UUID(4, organisation);
    }

    /** Spread as random ones are, and known again. */
    private static UUID reference(int number) {
        return new UUID(mixed(number), mixed(number + 1_000_000_000L));
    }

    private static long mixed(long number) {
        long z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static Instant day(int number) {
        return FIRST_DAY.plusSeconds(number * 86_400L);
    }

    /** Messages of two and a half years; the last ones of them wait, as in a node that works. */
    static void fill(TestDatabase database, Engine engine, int messages) {
        var indexes = Indexes.drop(database.sql(), KnooppuntRoom.PRODUCT, "bericht");
        for (int from = 0; from < messages; from += CHUNK) {
            int begin = from;
            int end = Math.min(messages, from + CHUNK);
            database.sql().call(connection -> {
                var rows = rows(begin, end, messages);
                return engine == Engine.POSTGRESQL ? copy(connection, rows) : insert(connection, rows);
            });
        }
        indexes.create();
        indexes.settle();
    }

    private static List<List<Object>> rows(int begin, int end, int of) {
        var rows = new ArrayList<List<Object>>();
        for (int i = begin; i < end; i++) {
            int from = (int) Long.remainderUnsigned(mixed(i), ORGANISATIONS);
            int to = (from + 1 + (int) Long.remainderUnsigned(mixed(~i), ORGANISATIONS - 1)) % ORGANISATIONS;
            Instant at = day(0).plusSeconds((long) (i / (double) of * DAYS * 86_400));
            boolean waits = i > of - of / 200;
            boolean fetched = !waits || i % 2 == 0;
            rows.add(List.of(
                    reference(i).toString(),
                    reference(i / 2).toString(),
                    reference(i / 2).toString(),
                    address(from).toString(),
                    address(to).toString(),
                    organisation(from).id().value(),
                    organisation(to).id().value(),
                    "SHV_FASE2",
                    "SCHULDEISER",
                    CODES.get(Math.min(3, (int) Long.remainderUnsigned(mixed(i * 31L), 10) / 3)),
                    "2.0",
                    waits ? fetched ? "OPGEHAALD" : "AANGEBODEN" : i % 50 == 0 ? "VERLOPEN" : "BEVESTIGD",
                    Timestamp.from(at),
                    fetched,
                    Timestamp.from(at.plusSeconds(7 * 86_400)),
                    Timestamp.from(at.plusSeconds(86_400)),
                    i % 4 == 0,
                    i % 2 == 0,
                    5,
                    waits,
                    "-"));
        }
        return rows;
    }

    private static long copy(Connection connection, List<List<Object>> rows) throws SQLException {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(row.get(i));
            }
            text.append('\n');
        }
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY schuldenknooppunt.bericht (" + COLUMNS + ") FROM STDIN",
                            new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long insert(Connection connection, List<List<Object>> rows) throws SQLException {
        String values = "?" + ", ?".repeat(rows.get(0).size() - 1);
        try (var insert = connection.prepareStatement(
                "INSERT INTO schuldenknooppunt.bericht (" + COLUMNS + ") VALUES (" + values + ")")) {
            for (var row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }
}
