// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of a content model: positions of the particles (Glushkov), then sets of positions as states. A model in
 * which an element could belong to two particles is refused, as XSD does (Unique Particle Attribution).
 */
final class ContentCompiler {
    private static final int MOST_POSITIONS = 500;

    private final List<Particle.Element> positions = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private final List<ElementDeclaration> children;
    private final BitSet last;

    private record Part(BitSet first, BitSet last, boolean empty) {
        static Part nothing() {
            return new Part(new BitSet(), new BitSet(), true);
        }

        Part optional() {
            return new Part(first, last, true);
        }
    }

    private ContentCompiler(Particle particle, List<ElementDeclaration> children) {
        this.children = children;
        positions.add(new Particle.Element(ContentModel.NONE, 1, 1));
        follow.add(new BitSet());
        Part whole = occurrences(particle);
        follow.get(0).or(whole.first());
        last = (BitSet) whole.last().clone();
        last.set(0, whole.empty());
    }

    /** @throws IllegalArgumentException if the model is ambiguous or too large, saying so */
    static ContentModel compile(Particle particle, List<ElementDeclaration> children) {
        return new ContentCompiler(particle, children).model();
    }

    private Part occurrences(Particle particle) {
        Part sum = Part.nothing();
        for (int i = 0; i < particle.min(); i++) {
            sum = append(sum, once(particle));
        }
        if (particle.max() == Particle.UNBOUNDED) {
            Part more = once(particle);
            connect(more.last(), more.first());
            return append(sum, more.optional());
        }
        Part rest = Part.nothing();
        for (int i = particle.min(); i < particle.max(); i++) {
            rest = append(once(particle), rest).optional();
        }
        return append(sum, rest);
    }

    private Part once(Particle particle) {
        if (particle instanceof Particle.Sequence sequence) {
            Part sum = Part.nothing();
            for (Particle part : sequence.parts()) {
                sum = append(sum, occurrences(part));
            }
            return sum;
        }
        if (particle instanceof Particle.Choice choice) {
            return choice(choice);
        }
        return position((Particle.Element) particle);
    }

    private Part choice(Particle.Choice choice) {
        var first = new BitSet();
        var end = new BitSet();
        boolean empty = choice.parts().isEmpty();
        for (Particle part : choice.parts()) {
            Part option = occurrences(part);
            first.or(option.first());
            end.or(option.last());
            empty |= option.empty();
        }
        return new Part(first, end, empty);
    }

    private Part position(Particle.Element element) {
        if (positions.size() > MOST_POSITIONS) {
            throw new IllegalArgumentException("more than " + MOST_POSITIONS + " places for elements");
        }
        var here = new BitSet();
        here.set(positions.size());
        positions.add(element);
        follow.add(new BitSet());
        return new Part(here, here, false);
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
        from.stream().forEach(position -> follow.get(position).or(to));
    }

    private ContentModel model() {
        var states = new ArrayList<BitSet>();
        Map<BitSet, Integer> known = new HashMap<>();
        var start = new BitSet();
        start.set(0);
        states.add(start);
        known.put(start, 0);
        var rows = new ArrayList<int[]>();
        for (int state = 0; state < states.size(); state++) {
            rows.add(row(states.get(state), states, known));
        }
        boolean[] ends = new boolean[states.size()];
        for (int state = 0; state < ends.length; state++) {
            ends[state] = states.get(state).intersects(last);
        }
        return new ContentModel(children, rows.toArray(new int[0][]), ends);
    }

    private int[] row(BitSet from, List<BitSet> states, Map<BitSet, Integer> known) {
        var candidates = new BitSet();
        from.stream().forEach(position -> candidates.or(follow.get(position)));
        int[] row = new int[children.size()];
        for (int child = 0; child < row.length; child++) {
            BitSet to = accepting(candidates, child);
            if (to.isEmpty()) {
                row[child] = ContentModel.NONE;
            } else {
                row[child] = known.computeIfAbsent(to, set -> {
                    states.add(set);
                    return states.size() - 1;
                });
            }
        }
        return row;
    }

    @SuppressWarnings("ReferenceEquality") // the same particle, not one like it
    private BitSet accepting(BitSet candidates, int child) {
        var to = new BitSet();
        Particle.Element particle = null;
        for (int position : candidates.stream().toArray()) {
            Particle.Element each = positions.get(position);
            if (each.child() != child) {
                continue;
            }
            if (particle != null && particle != each) {
                throw new IllegalArgumentException(
                        "element " + children.get(child).name() + " could belong to two particles");
            }
            particle = each;
            to.set(position);
        }
        return to;
    }
}
