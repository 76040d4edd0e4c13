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
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
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
    private static final int MOST_COUNTED = 1001;
    private static final int CHUNK = 20_000;
    private static final int DAYS = 900;
    private static final Instant FIRST_DAY = Instant.parse("2024-05-01T08:00:00Z");
    private static final List<String> CODES =
            List.of("saldoverzoek", "saldoverzoek-antwoord", "statusbericht-se", "kennisgeving");
    private static final String COLUMNS = "referentie, conversatie, kruisreferentie, afzender, ontvanger, afzender_org,"
            + " ontvanger_org, afzender_soort, ontvanger_soort, code, versie, stand, datum, opgehaald, vervalt, beeindigd,"
            + " beantwoord, vraag, antwoordtermijn, te_doen, vingerafdruk";

    /** What somebody does with the logbook. */
    private record Search(String name, BiFunction<KnooppuntRoom, Organisation, Integer> doing) {
        /** A page of what is found. */
        static Search page(String name, UnaryOperator<Zoek> question) {
            return new Search(
                    name,
                    (room, who) -> room.berichten
                            .zoekLogboek(KnooppuntRoom.caller(who), asked(who, question), 0, PAGE)
                            .berichten()
                            .size());
        }

        /** How many there are, as the page of the portal says it. */
        static Search count(String name, UnaryOperator<Zoek> question) {
            return new Search(
                    name,
                    (room, who) -> room.berichten.aantalLogboek(
                            KnooppuntRoom.caller(who), asked(who, question), MOST_COUNTED));
        }

        private static Logboekvraag asked(Organisation who, UnaryOperator<Zoek> question) {
            return question.apply(Zoek.van(List.of(who.id()))).vraag();
        }
    }

    /** What the goal is about. */
    private static final List<Search> SEARCHES_JUDGED = List.of(
            Search.page("all", all -> all),
            Search.page("a kind", all -> all.code(CODES.get(0))),
            Search.page("a rare kind", all -> all.code(CODES.get(3))),
            Search.page("not fetched", all -> all.opgehaald(false)),
            Search.page("not confirmed", all -> all.bevestigd(false)),
            Search.page("a week", all -> all.vanaf(day(600)).tot(day(607))),
            Search.page("a receiver", all -> all.ontvanger(address(7))),
            Search.page("a sender", all -> all.afzender(address(61))),
            Search.page("a reference", all -> all.referentie(reference(77))),
            Search.page("a conversation", all -> all.conversatie(reference(90_000))));

    /** What the page of the portal asks besides, and what systems ask all the time. */
    private static final List<Search> SEARCHES_TOLD = List.of(
            Search.count("how many", all -> all),
            Search.count("how many not fetched", all -> all.opgehaald(false)),
            new Search(
                    "what waits for a system",
                    (room, who) -> room.berichten
                            .ontvangen(Set.of(who.id()), Berichtfilter.alles().met(Stand.AANGEBODEN), 0, PAGE)
                            .size()));

    private KnooppuntLogboek() {}

    static void measure(Table table, Engine engine) throws Exception {
        int most = engine == Engine.DERBY ? Math.min(MANY, MOST_OF_DERBY) : MANY;
        String name = String.format(
                Locale.ROOT,
                "%s, search of the logbook, p95, %,d against %,d messages",
                engine.name().toLowerCase(Locale.ROOT),
                most,
                FEW);
        try (var few = filled(engine, FEW);
                var many = filled(engine, most)) {
            compare(table, name, few, many);
        }
    }

    private static void compare(Table table, String name, KnooppuntRoom few, KnooppuntRoom many) {
        var times = times(few, many, SEARCHES);
        table.atMost(name, "ms", times[1], times[0], GOAL);
        for (var search :
                Stream.concat(SEARCHES_JUDGED.stream(), SEARCHES_TOLD.stream()).toList()) {
            times = times(few, many, List.of(search), SEARCHES / SEARCHES_JUDGED.size());
            table.told(
                    name + ": " + search.name(),
                    String.format(Locale.ROOT, "%.2f ms", times[1]),
                    String.format(Locale.ROOT, "%.2f ms (%.2f)", times[0], times[1] / times[0]));
        }
    }

    private static KnooppuntRoom filled(Engine engine, int messages) throws SQLException {
        var room = new KnooppuntRoom(KnooppuntBench.opened(engine));
        fill(room.database, engine, messages);
        for (int i = 0; i < ORGANISATIONS; i++) {
            room.knows(address(i), organisation(i));
        }
        return room;
    }

    /** The 95th of a hundred, in milliseconds, among few and among many, each search beside the same one among the others. */
    static double[] times(KnooppuntRoom few, KnooppuntRoom many, int searches) {
        return times(few, many, SEARCHES_JUDGED, searches);
    }

    private static double[] times(KnooppuntRoom few, KnooppuntRoom many, List<Search> kinds, int searches) {
        search(few, many, kinds, searches);
        return search(few, many, kinds, searches);
    }

    private static double[] search(KnooppuntRoom few, KnooppuntRoom many, List<Search> kinds, int searches) {
        var random = new Random(5);
        var times = new double[2][searches];
        for (int i = 0; i < searches; i++) {
            var organisation = organisation(random.nextInt(ORGANISATIONS));
            var kind = kinds.get(i % kinds.size());
            times[0][i] = milliseconds(few, organisation, kind);
            times[1][i] = milliseconds(many, organisation, kind);
        }
        return new double[] {p95(times[0]), p95(times[1])};
    }

    private static double p95(double[] times) {
        Arrays.sort(times);
        return times[times.length * 95 / 100];
    }

    private static double milliseconds(KnooppuntRoom room, Organisation who, Search kind) {
        long begin = System.nanoTime();
        int found = kind.doing().apply(room, who);
        long end = System.nanoTime();
        if (found > MOST_COUNTED) {
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
