// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.bench.AnswerCost.Cost;
import nl.bidn.portal.bench.Parts.Part;
import nl.bidn.portal.driver.RunningPortal;

/**
 * What a sign-in with eHerkenning costs: the check of an answer against its bare cryptography, the parts of a sign-in, and how many
 * a portal takes in a second.
 */
final class SignInBench implements Bench.Case {
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int ALONE = 200;
    private static final int FEWEST_CLIENTS = 4;
    private static final int MOST_CLIENTS = 8;
    private static final int TOGETHER = 400;
    /** The cost falls no more when a round costs no less than this part of the one that cost least before. */
    private static final double STEADY = 0.97;

    private static final int STEADY_ROUNDS = 5;
    /** And while the just-in-time compiler has more than this part of it, it will fall yet, whatever neighbours make of it. */
    private static final double COMPILING = 0.02;

    private static final int MOST_ROUNDS = 50;
    private static final int COUNTED_ROUNDS = 3;
    /**
     * The script has the costly compiler wait nine times as long as usual, for the start. A portal that runs for weeks comes there all
     * the same; this one within the rounds.
     */
    private static final Map<String, String> WARM_SOONER =
            Map.of("JDK_JAVA_OPTIONS", "-XX:CompileThresholdScaling=0.11");

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration REST = Duration.ofSeconds(20);
    /** Until the lines of the last ones are sealed. */
    private static final Duration SEALED = Duration.ofSeconds(3);

    private static final double GOAL = 2.0;

    @Override
    public Table run() throws Exception {
        var folder = Bench.WORK.resolve("signin-room");
        Cost cost;
        Table table;
        Map<String, Integer> identifiers;
        try (var room = new LoopbackRoom(folder)) {
            var answer = new AnswerCost(room.record(LoopbackRoom.PERSONAS.get(0)), room, folder);
            cost = answer.measure(WARM_UP, ROUNDS, ROUND);
            table = new Table("signin: an answer of " + answer.bytes() / 1024 + " KB, " + answer.bare.size());
            identifiers = identifiers(room, folder);
            tellAnswer(table, cost);
            tellParts(table, room);
        }
        var work = Bench.WORK.resolve("signin");
        var portal = RunningPortal.fresh(Bench.CHECKOUT, work, WARM_SOONER);
        try {
            await(portal);
            try (var broker = new OutsideBroker(portal, folder.resolve("outside"))) {
                together(table, portal, cost, identifiers);
            }
            return table;
        } finally {
            portal.stop();
        }
    }

    /** How many each has in an answer. */
    private static Map<String, Integer> identifiers(LoopbackRoom room, Path folder) throws Exception {
        var found = new HashMap<String, Integer>();
        for (var persona : LoopbackRoom.PERSONAS) {
            found.put(persona, new AnswerCost(room.record(persona), room, folder).bare.identifiers());
        }
        return found;
    }

    private static void tellAnswer(Table table, Cost cost) {
        table.atMost("check of an answer", "us", cost.check(), cost.bare(), GOAL);
        table.told("of that: signatures and digests, bare", "-", us(cost.verify()));
        table.told("of that: decryption, bare", "-", us(cost.decrypt()));
        table.told("of that: XML, shapes and rules", us(cost.check() - cost.bare()), "-");
        table.told("besides, in one sign-in: our two signatures, bare", "-", us(cost.sign()));
    }

    /** What sign-ins cost the portal, in milliseconds of processor, and how long they took. */
    private record Spent(double all, double compiler, Map<String, Integer> came, double seconds) {
        static final Spent NOTHING = new Spent(0, 0, Map.of(), 0);

        Spent and(Spent other) {
            var both = new HashMap<>(came);
            other.came.forEach((persona, times) -> both.merge(persona, times, Integer::sum));
            return new Spent(all + other.all, compiler + other.compiler, both, seconds + other.seconds);
        }

        int signedIn() {
            return came.values().stream().mapToInt(times -> times).sum();
        }

        /** How many identifiers an answer had. */
        double identifiers(Map<String, Integer> of) {
            return came.entrySet().stream()
                            .mapToDouble(one -> one.getValue() * Objects.requireNonNull(of.get(one.getKey())))
                            .sum()
                    / signedIn();
        }

        double perSecond() {
            return signedIn() / seconds;
        }

        /** Of one sign-in, without what goes on anyway. */
        double each(double rest) {
            return (all - rest * seconds) / signedIn();
        }
    }

    private static Spent round(ProcessHandle process, Visitors visitors) throws Exception {
        var before = ProcessorTime.of(process);
        var result = visitors.signIn(TOGETHER, LIMIT);
        var spent = ProcessorTime.of(process).since(before);
        return new Spent(spent.all(), spent.compiler(), result.came(), result.seconds());
    }

    /** Of some rounds the one in the middle by its cost: now and then a collection or a job of the sandbox falls into one. */
    private static Spent middle(ProcessHandle process, Visitors visitors) throws Exception {
        var rounds = new ArrayList<Spent>();
        for (int i = 0; i < COUNTED_ROUNDS; i++) {
            rounds.add(round(process, visitors));
        }
        rounds.sort(Comparator.comparingDouble(spent -> spent.all() / spent.signedIn()));
        return rounds.get(COUNTED_ROUNDS / 2);
    }

    private static void together(Table table, RunningPortal portal, Cost cost, Map<String, Integer> identifiers)
            throws Exception {
        // the first answer makes the keys of the simulated suppliers, for which others should not have to wait
        new Visitors(portal, 1).signIn(1, LIMIT);
        var process = portal.process();
        table.told("sign-ins before the cost fell no more", Integer.toString(warmUp(portal, process)), "-");
        var together = new LinkedHashMap<Integer, Spent>();
        var sum = Spent.NOTHING;
        for (int clients = FEWEST_CLIENTS; clients <= MOST_CLIENTS; clients *= 2) {
            var spent = middle(process, new Visitors(portal, clients));
            together.put(clients, spent);
            sum = sum.and(spent);
        }
        var alone = middle(process, new Visitors(portal, 1));
        double rest = rest(process);
        double each = sum.identifiers(identifiers);
        table.atMost(
                "a complete sign-in, processor time of the portal, pages and all",
                "ms",
                sum.each(rest),
                cost.bareSignIn(each) / 1e3,
                GOAL);
        table.told("of that: identifiers in an answer, of those who came", number("%.2f", each), "-");
        table.told("of that: the just-in-time compiler", number("%.2f ms", sum.compiler() / sum.signedIn()), "-");
        table.told("not in that: a second of the portal at rest", number("%.0f ms", rest), "-");
        together.forEach((clients, spent) -> tell(table, clients + " clients", spent, rest));
        tell(table, "one client, in whose pauses the processor turns to other things", alone, rest);
    }

    private static void tell(Table table, String who, Spent spent, double rest) {
        table.told(
                spent.signedIn() + " sign-ins by " + who,
                number("%.1f /s, ", spent.perSecond()) + number("%.2f ms each", spent.each(rest)),
                "-");
    }

    /**
     * What a second costs in which nobody signs in: jobs that look whether they are due, and the simulated suppliers and creditors
     * that the sandbox has within. It goes on while people sign in, and is none of theirs; what is sealed of their lines a moment
     * afterwards is, and so is what the compiler does yet.
     */
    private static double rest(ProcessHandle process) throws Exception {
        pause(SEALED);
        long begin = System.nanoTime();
        var before = ProcessorTime.of(process);
        pause(REST);
        var spent = ProcessorTime.of(process).since(before);
        return (spent.all() - spent.compiler()) / ((System.nanoTime() - begin) / 1e9);
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** A portal runs for weeks: what it costs in its first minute is no measure. */
    private static int warmUp(RunningPortal portal, ProcessHandle process) throws Exception {
        var visitors = new Visitors(portal, MOST_CLIENTS);
        double least = Double.MAX_VALUE;
        int rounds = 0;
        for (int steady = 0; steady < STEADY_ROUNDS && rounds < MOST_ROUNDS; rounds++) {
            var round = round(process, visitors);
            double each = round.all() / round.signedIn();
            boolean falls = each < STEADY * least || round.compiler() > COMPILING * round.all();
            steady = falls ? 0 : steady + 1;
            least = Math.min(least, each);
        }
        return rounds * TOGETHER;
    }

    /** The portal and the simulated broker are introduced to each other beside the start. */
    private static void await(RunningPortal portal) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!portal.get("/inloggen/eherkenning", "text/html").body().contains("makelaar-noordwind")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("there is no broker to choose after " + LIMIT);
            }
            pause(Duration.ofMillis(200));
        }
    }

    private static void tellParts(Table table, LoopbackRoom room) throws Exception {
        for (int i = 0; i < ALONE; i++) {
            room.signIn(LoopbackRoom.PERSONAS.get(i % LoopbackRoom.PERSONAS.size()));
        }
        room.parts.start();
        for (int i = 0; i < ALONE; i++) {
            room.signIn(LoopbackRoom.PERSONAS.get(i % LoopbackRoom.PERSONAS.size()));
        }
        table.told("one sign-in: to ask (note it, sign it)", ms(room, Part.BEGIN), "-");
        table.told("one sign-in: the simulated broker's part", ms(room, Part.BROKER), "-");
        table.told("one sign-in: the answer, in all", ms(room, Part.ANSWER), "-");
        table.told("of that: the resolve call, the broker's signing in it", ms(room, Part.RESOLVE), "-");
        table.told("of that: database (request, consumption, arrival, audit)", ms(room, Part.DATABASE), "-");
        table.told("of that: the session", ms(room, Part.SESSION), "-");
    }

    private static String ms(LoopbackRoom room, Part part) {
        return number("%.2f ms", room.parts.milliseconds(part, ALONE));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String us(double value) {
        return number("%.0f us", value);
    }
}
