// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/**
 * The same questions, answered by three in turns: ours; the same endpoint with a constant in the place of the register, which
 * accounts for each answer as ours does; and what answers a constant and records nothing.
 */
final class WlzComparison {
    private static final int ROUNDS = 5;
    private static final double GOAL = 0.8;

    /** Answers a round of messages. */
    interface Answers {
        WlzRound round(List<String> messages) throws Exception;
    }

    /** Makes the messages of a round; signed ones don't stay fresh, and the gate takes each once. */
    interface Messages {
        List<String> make() throws Exception;
    }

    private final Answers ours;
    private final Answers constantRegister;
    private final Answers nothingRecorded;
    private final Messages messages;
    private final IntSupplier seal;
    private int turn;
    private int linesSealed;
    private double microsOfSealing;

    /** @param seal what the audit has not sealed yet */
    WlzComparison(
            Answers ours, Answers constantRegister, Answers nothingRecorded, Messages messages, IntSupplier seal) {
        this.ours = ours;
        this.constantRegister = constantRegister;
        this.nothingRecorded = nothingRecorded;
        this.messages = messages;
        this.seal = seal;
    }

    /** One round of each. */
    record Rounds(WlzRound ours, WlzRound constantRegister, WlzRound nothingRecorded) {}

    void tell(Table table, String name) throws Exception {
        warm();
        var all = new ArrayList<Rounds>();
        for (int round = 0; round < ROUNDS; round++) {
            all.add(round());
        }
        double rate = median(all, rounds -> rounds.ours.perSecond());
        table.atLeast(
                name + ", against a constant in the place of the register",
                "/s",
                rate,
                median(all, rounds -> rounds.constantRegister.perSecond()),
                GOAL);
        table.told(
                name + ", against a constant that records nothing",
                "/s",
                rate,
                median(all, rounds -> rounds.nothingRecorded.perSecond()));
        table.told(
                name + ", processor time each, with who asks",
                micros(all, rounds -> rounds.ours.micros()),
                micros(all, rounds -> rounds.constantRegister.micros()) + " and "
                        + micros(all, rounds -> rounds.nothingRecorded.micros()));
        table.told(name + ", and sealing its line", micros(microsOfSealing / linesSealed), "the same and none");
    }

    /** The one that came first comes last in the next. */
    Rounds round() throws Exception {
        var answers = List.of(ours, constantRegister, nothingRecorded);
        var rounds = new WlzRound[answers.size()];
        for (int i = 0; i < rounds.length; i++) {
            int which = (turn + i) % rounds.length;
            rounds[which] = alone(answers.get(which));
        }
        turn++;
        return new Rounds(rounds[0], rounds[1], rounds[2]);
    }

    /** With nothing left to be sealed of who came before. */
    private WlzRound alone(Answers answers) throws Exception {
        var made = messages.make();
        long spent = WlzRound.processMicros();
        linesSealed += seal.getAsInt();
        microsOfSealing += WlzRound.processMicros() - spent;
        return answers.round(made);
    }

    private void warm() throws Exception {
        WarmUp.by(() -> {
            var rounds = round();
            return new double[] {rounds.ours.micros(), rounds.constantRegister.micros(), rounds.nothingRecorded.micros()
            };
        });
    }

    private static double median(List<Rounds> all, ToDoubleFunction<Rounds> figure) {
        return Bench.median(all.stream().map(figure::applyAsDouble).toList());
    }

    private static String micros(List<Rounds> all, ToDoubleFunction<Rounds> figure) {
        return micros(median(all, figure));
    }

    private static String micros(double value) {
        return String.format(Locale.ROOT, "%.0f us", value);
    }
}
