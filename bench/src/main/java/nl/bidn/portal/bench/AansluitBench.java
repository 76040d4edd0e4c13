// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/** Pages about applications of 342 municipalities for 6 products: with 50,000 of them, against with 500. */
final class AansluitBench implements Bench.Case {
    static final int MUNICIPALITIES = 342;
    static final int PRODUCTS = 6;
    private static final int MANY = 50_000;
    private static final int FEW = 500;
    private static final int WARM_UP = 60;
    private static final int TIMES = 100;
    private static final double GOAL = 1.5;

    @Override
    public Table run() throws Exception {
        var table = new Table("aansluiten: pages with " + MANY + " applications of " + MUNICIPALITIES
                + " municipalities for " + PRODUCTS + " products, against with " + FEW);
        Bench.onEach(table, engine -> compare(table, engine));
        return table;
    }

    private static void compare(Table table, Engine engine) {
        var name = engine.name().toLowerCase(Locale.ROOT);
        try (var few = new AansluitRoom(engine, MUNICIPALITIES, PRODUCTS, FEW);
                var many = new AansluitRoom(engine, MUNICIPALITIES, PRODUCTS, MANY)) {
            pages().forEach((page, show) -> {
                medians(few, many, show, WARM_UP);
                var medians = medians(few, many, show, TIMES);
                table.atMost(name + ", " + page, "ms", medians[1], medians[0], GOAL);
            });
            fuller().forEach((page, show) -> {
                medians(few, many, show, WARM_UP);
                var medians = medians(few, many, show, TIMES);
                table.told(name + ", " + page, ms(medians[1]), ms(medians[0]));
            });
        }
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    /** What shows as much among few as among many. */
    static Map<String, ToLongFunction<AansluitRoom>> pages() {
        var pages = new LinkedHashMap<String, ToLongFunction<AansluitRoom>>();
        pages.put("queue", room -> room.queue(Map.of()));
        pages.put("queue, page 3", room -> room.queue(Map.of("pagina", "3")));
        pages.put("queue, by organisation, descending", room -> room.queue(Map.of("sorteer", "-organisatie")));
        pages.put("queue, by arrival", room -> room.queue(Map.of("sorteer", "ingediend")));
        pages.put("queue, one state", room -> room.queue(Map.of("stand", "INGEDIEND")));
        pages.put("queue, approved ones", room -> room.queue(Map.of("stand", "GOEDGEKEURD")));
        pages.put(
                "queue, withdrawn ones by organisation",
                room -> room.queue(Map.of("stand", "INGETROKKEN", "sorteer", "organisatie")));
        pages.put("queue, nobody's", room -> room.queue(Map.of("wie", "niemand")));
        pages.put("queue, term passed", room -> room.queue(Map.of("termijn", "voorbij")));
        pages.put("queue, begin of each name", room -> room.queue(Map.of("zoek", "gemeente")));
        pages.put("steps of one municipality", AansluitRoom::steps);
        pages.put("steps, for its gebruikersbeheerder", AansluitRoom::stepsOfItsOwn);
        pages.put("matrix of products", room -> room.matrix(Map.of()));
        pages.put("matrix, page 10", room -> room.matrix(Map.of("pagina", "10")));
        return pages;
    }

    /** What finds less than a page among few. */
    static Map<String, ToLongFunction<AansluitRoom>> fuller() {
        var pages = new LinkedHashMap<String, ToLongFunction<AansluitRoom>>();
        pages.put("queue, one form", room -> room.queue(Map.of("formulier", "OPZEGGEN")));
        pages.put("queue, one product", room -> room.queue(Map.of("product", "product2")));
        pages.put(
                "queue, one form and product",
                room -> room.queue(Map.of("formulier", "OPZEGGEN", "product", "product2")));
        pages.put("queue, mine", room -> room.queue(Map.of("wie", "ik")));
        pages.put("queue, name of one", room -> room.queue(Map.of("zoek", AansluitRows.name(41))));
        pages.put("queue, code of one", room -> room.queue(Map.of("zoek", AansluitRoom.HOME.value())));
        pages.put("badge of the queue, counted once a minute", AansluitRoom::badge);
        return pages;
    }

    /** In turns, so that what else the machine does is borne by both. */
    static double[] medians(AansluitRoom few, AansluitRoom many, ToLongFunction<AansluitRoom> page, int times) {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ofFew.add(time(few, page));
            ofMany.add(time(many, page));
        }
        return new double[] {Bench.median(ofFew), Bench.median(ofMany)};
    }

    private static double time(AansluitRoom room, ToLongFunction<AansluitRoom> page) {
        long begin = System.nanoTime();
        if (page.applyAsLong(room) <= 0) {
            throw new IllegalStateException("an empty page");
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
