// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The position automaton of a pattern (Glushkov): each code point of the pattern is a position, and each position knows
 * which may come next. Position 0 is the beginning. Used while a pattern is compiled, by one thread.
 */
final class Positions {
    private static final int MOST = 5000;
    private static final long MOST_STEPS = 1_000_000;

    private final String pattern;
    private final List<CodePoints> sets = new ArrayList<>();
    private final List<BitSet> next = new ArrayList<>();
    private final BitSet last;
    private long steps;

    /** What a part can begin with, can end with, and whether it can be empty. */
    private record Part(BitSet first, BitSet last, boolean empty) {}

    Positions(String pattern, Expression expression) {
        this.pattern = pattern;
        sets.add(CodePoints.NONE);
        next.add(new BitSet());
        Part whole = part(expression);
        next.get(0).or(whole.first());
        last = (BitSet) whole.last().clone();
        last.set(0, whole.empty());
    }

    List<CodePoints> sets() {
        return sets;
    }

    boolean isLast(int position) {
        return last.get(position);
    }

    int[][] next() {
        return next.stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    private Part part(Expression expression) {
        if (expression instanceof Expression.One one) {
            return one(one.set());
        }
        if (expression instanceof Expression.Sequence sequence) {
            Part sum = new Part(new BitSet(), new BitSet(), true);
            for (Expression each : sequence.parts()) {
                sum = append(sum, part(each));
            }
            return sum;
        }
        if (expression instanceof Expression.Choice choice) {
            return choice(choice.options());
        }
        return repeat((Expression.Repeat) expression);
    }

    private Part one(CodePoints set) {
        if (sets.size() > MOST) {
            throw new PatternRefused(pattern, "more than " + MOST + " positions");
        }
        var here = new BitSet();
        here.set(sets.size());
        sets.add(set);
        next.add(new BitSet());
        return new Part(here, here, false);
    }

    private Part choice(List<Expression> options) {
        var first = new BitSet();
        var end = new BitSet();
        boolean empty = false;
        for (Expression option : options) {
            Part part = part(option);
            first.or(part.first());
            end.or(part.last());
            empty |= part.empty();
        }
        return new Part(first, end, empty);
    }

    private Part repeat(Expression.Repeat repeat) {
        Part sum = new Part(new BitSet(), new BitSet(), true);
        for (int i = 0; i < repeat.min(); i++) {
            sum = append(sum, part(repeat.what()));
        }
        if (repeat.max() == Expression.UNBOUNDED) {
            Part more = part(repeat.what());
            connect(more.last(), more.first());
            return append(sum, new Part(more.first(), more.last(), true));
        }
        return append(sum, upTo(repeat.max() - repeat.min(), repeat.what()));
    }

    /** From inside out, (a(a(a)?)?)?, so that each position has few that may come next. */
    private Part upTo(int most, Expression what) {
        Part rest = new Part(new BitSet(), new BitSet(), true);
        for (int i = 0; i < most; i++) {
            Part whole = append(part(what), rest);
            rest = new Part(whole.first(), whole.last(), true);
        }
        return rest;
    }

    private Part append(Part left, Part right) {
        connect(left.last(), right.first());
        var first = (BitSet) left.first().clone();
        var end = (BitSet) right.last().clone();
        if (left.empty()) {
            first.or(right.first());
        }
        if (right.empty()) {
            end.or(left.last());
        }
        return new Part(first, end, left.empty() && right.empty());
    }

    private void connect(BitSet from, BitSet to) {
        steps += (long) from.cardinality() * to.cardinality();
        if (steps > MOST_STEPS) {
            throw new PatternRefused(pattern, "too many ways to go on");
        }
        from.stream().forEach(position -> next.get(position).or(to));
    }
}
