// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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

    private static final int STEADY_ROUNDS = 3;
    /** And while the just-in-time compiler has more than this part of it, it will fall yet, whatever neighbours make of it. */
    private static final double COMPILING = 0.05;

    private static final int MOST_ROUNDS = 40;
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final double GOAL = 2.0;

    @Override
    public Table run() throws Exception {
        var folder = Bench.WORK.resolve("signin-room");
        Cost cost;
        Table table;
        try (var room = new LoopbackRoom(folder)) {
            var answer = new AnswerCost(room.record(LoopbackRoom.PERSONAS.get(0)), room, folder);
            cost = answer.measure(WARM_UP, ROUNDS, ROUND);
            table = new Table("signin: an answer of " + answer.bytes() / 1024 + " KB, " + answer.bare.size());
            tellAnswer(table, cost);
            tellParts(table, room);
        }
        var work = Bench.WORK.resolve("signin");
        var portal = RunningPortal.fresh(Bench.CHECKOUT, work, Map.of());
        try {
            await(portal);
            try (var broker = new OutsideBroker(portal, folder.resolve("outside"))) {
                together(table, portal, cost);
            }
            return table;
        } finally {
            portal.stop();
        }
    }

    private static void tellAnswer(Table table, Cost cost) {
        table.atMost("check of an answer", "us", cost.check(), cost.bare(), GOAL);
        table.told("of that: signatures and digests, bare", "-", us(cost.verify()));
        table.told("of that: decryption, bare", "-", us(cost.decrypt()));
        table.told("of that: XML, shapes and rules", us(cost.check() - cost.bare()), "-");
        table.told("besides, in one sign-in: our two signatures, bare", "-", us(cost.sign()));
    }

    private static void together(Table table, RunningPortal portal, Cost cost) throws Exception {
        // the first answer makes the keys of the simulated suppliers, for which others should not have to wait
        new Visitors(portal, 1).signIn(1, LIMIT);
        var process = portal.process();
        table.told("sign-ins before the cost fell no more", Integer.toString(warmUp(portal, process)), "-");
        double spent = 0;
        double compiling = 0;
        int all = 0;
        for (int clients = FEWEST_CLIENTS; clients <= MOST_CLIENTS; clients *= 2) {
            var before = ProcessorTime.of(process);
            var result = new Visitors(portal, clients).signIn(TOGETHER, LIMIT);
            var round = ProcessorTime.of(process).since(before);
            table.told(
                    result.signedIn() + " sign-ins by " + clients + " clients",
                    String.format(Locale.ROOT, "%.1f /s", result.perSecond()),
                    "-");
            spent += round.all();
            compiling += round.compiler();
            all += result.signedIn();
        }
        table.atMost(
                "a complete sign-in, processor time of the portal, pages and all",
                "ms",
                spent / all,
                cost.bareSignIn() / 1e3,
                GOAL);
        table.told("of that: the just-in-time compiler", String.format(Locale.ROOT, "%.2f ms", compiling / all), "-");
    }

    /** A portal runs for weeks: what it costs in its first minute is no measure. */
    private static int warmUp(RunningPortal portal, ProcessHandle process) throws Exception {
        var visitors = new Visitors(portal, MOST_CLIENTS);
        double least = Double.MAX_VALUE;
        int rounds = 0;
        for (int steady = 0; steady < STEADY_ROUNDS && rounds < MOST_ROUNDS; rounds++) {
            var before = ProcessorTime.of(process);
            int signedIn = visitors.signIn(TOGETHER, LIMIT).signedIn();
            var round = ProcessorTime.of(process).since(before);
            double each = round.all() / signedIn;
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
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
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
        return String.format(Locale.ROOT, "%.2f ms", room.parts.milliseconds(part, ALONE));
    }

    private static String us(double value) {
        return String.format(Locale.ROOT, "%.0f us", value);
    }
}
