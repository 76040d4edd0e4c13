// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/** Searching for a user of one organisation among 100,000 accounts in 400, against 1,000 accounts in 4. */
final class SearchBench implements Bench.Case {
    static final int MANY = 400;
    static final int FEW = 4;
    private static final int WARM_UP = 300;
    private static final int TIMES = 600;
    private static final int TIMES_EVERYWHERE = 25;
    private static final double GOAL = 1.5;

    @Override
    public Table run() throws Exception {
        var table = new Table("search: among " + MANY * SearchRoom.PER_ORGANISATION + " accounts of " + MANY
                + " organisations, against " + FEW * SearchRoom.PER_ORGANISATION + " of " + FEW);
        Bench.onEach(table, engine -> compare(table, engine));
        return table;
    }

    private static void compare(Table table, Engine engine) {
        var name = engine.name().toLowerCase(Locale.ROOT);
        try (var few = new SearchRoom(engine, FEW);
                var many = new SearchRoom(engine, MANY)) {
            atMost(table, name + ", gebruikersbeheer, all, first page", few, many, room -> room.users(""));
            atMost(
                    table,
                    name + ", gebruikersbeheer, part of many names",
                    few,
                    many,
                    room -> room.users(SearchRoom.COMMON));
            atMost(table, name + ", gebruikersbeheer, a rare name", few, many, room -> room.users(SearchRoom.RARE));
            atMost(
                    table,
                    name + ", gebruikersbeheer, a role that most have",
                    few,
                    many,
                    room -> room.holders(FakeProduct.USER));
            atMost(
                    table,
                    name + ", gebruikersbeheer, a role that few have",
                    few,
                    many,
                    room -> room.holders(FakeProduct.PRODUCT_MANAGER));
            atMost(table, name + ", gebruikersbeheer, who waits", few, many, SearchRoom::waiting);
            told(table, name + ", servicedesk, part of many names", few, many, SearchRoom.COMMON);
            told(table, name + ", servicedesk, a name that nobody has", few, many, "niemandheetzo");
        }
    }

    private static void atMost(Table table, String name, SearchRoom few, SearchRoom many, Consumer<SearchRoom> search) {
        medians(few, many, search, WARM_UP);
        var medians = medians(few, many, search, TIMES);
        table.atMost(name, "ms", medians[1], medians[0], GOAL);
    }

    private static void told(Table table, String name, SearchRoom few, SearchRoom many, String text) {
        var medians = medians(few, many, room -> room.everywhere(text), TIMES_EVERYWHERE);
        table.told(name, ms(medians[1]), ms(medians[0]));
    }

    /** In turns, so that what else the machine does is borne by both. */
    static double[] medians(SearchRoom few, SearchRoom many, Consumer<SearchRoom> search, int times) {
        List<Double> ofFew = new ArrayList<>();
        List<Double> ofMany = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ofFew.add(time(few, search));
            ofMany.add(time(many, search));
        }
        return new double[] {Bench.median(ofFew), Bench.median(ofMany)};
    }

    private static double time(SearchRoom room, Consumer<SearchRoom> search) {
        long begin = System.nanoTime();
        search.accept(room);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }
}
