// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern facet. The schema compiler makes it; any number of threads may run it at the same time, each through a
 * {@link PatternRun} of its own.
 *
 * <p>States of the automaton are found while values are read and are kept, at most {@value #MOST_STATES}; past that number
 * they are worked out again each time, so time stays linear in the value and memory stays bounded.
 */
public final class XsdPattern {
    static final int MOST_STATES = 5000;

    private final String text;
    private final Alphabet alphabet;
    private final int[][] next;
    /** For each class of code points, the positions that accept it. */
    private final BitSet[] accepting;

    private final BitSet last = new BitSet();
    private final ConcurrentHashMap<IntBuffer, State> states = new ConcurrentHashMap<>();
    private final State start;

    /** Which positions a run can be in. Its fields are final, so that threads may pass it on without a lock. */
    static final class State {
        final int[] positions;
        final boolean accepts;
        final boolean kept;
        final @Nullable State[] next;

        State(int[] positions, boolean accepts, boolean kept, int classes) {
            this.positions = positions;
            this.accepts = accepts;
            this.kept = kept;
            this.next = new State[classes];
        }

        /** Whether nothing that follows can make the value match again. */
        boolean dead() {
            return positions.length == 0;
        }
    }

    private XsdPattern(String text, Positions positions) {
        this.text = text;
        this.alphabet = new Alphabet(positions.sets());
        this.next = positions.next();
        this.accepting = alphabet.accepting(positions.sets());
        for (int i = 0; i < next.length; i++) {
            last.set(i, positions.isLast(i));
        }
        this.start = state(new int[] {0});
    }

    /**
     * Compiles the patterns of one restriction, of which a value must match one.
     *
     * @throws PatternRefused if one of them is outside the subset of this package
     */
    public static XsdPattern compile(List<String> alternatives) {
        String text = alternatives.size() == 1
                ? alternatives.get(0)
                : alternatives.stream().map(each -> "(" + each + ")").collect(Collectors.joining("|"));
        alternatives.forEach(PatternParser::parse);
        return new XsdPattern(text, new Positions(text, PatternParser.parse(text)));
    }

    /** Whether a whole value matches; for values at hand. */
    public boolean matches(CharSequence value) {
        var run = new PatternRun();
        run.begin(this);
        char[] chars = value.toString().toCharArray();
        run.read(chars, 0, chars.length);
        return run.matches();
    }

    State start() {
        return start;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    State step(State from, int codePoint) {
        int symbol = alphabet.symbol(codePoint);
        State to = from.next[symbol];
        return to == null ? find(from, symbol) : to;
    }

    State find(State from, int symbol) {
        var set = new BitSet(next.length);
        for (int position : from.positions) {
            for (int candidate : next[position]) {
                if (accepting[symbol].get(candidate)) {
                    set.set(candidate);
                }
            }
        }
        State to = state(set.stream().toArray());
        if (to.kept && from.kept) {
            from.next[symbol] = to;
        }
        return to;
    }

    private State state(int[] positions) {
        boolean accepts = Arrays.stream(positions).anyMatch(last::get);
        if (states.size() >= MOST_STATES) {
            State known = states.get(IntBuffer.wrap(positions));
            return known != null ? known : new State(positions, accepts, false, alphabet.size());
        }
        return states.computeIfAbsent(
                IntBuffer.wrap(positions), k -> new State(positions, accepts, true, alphabet.size()));
    }

    /** How many states are kept; for tests. */
    int states() {
        return states.size();
    }

    /** The pattern as the schema has it. */
    @Override
    public String toString() {
        return text;
    }
}
