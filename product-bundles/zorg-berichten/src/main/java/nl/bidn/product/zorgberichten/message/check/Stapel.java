// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import nl.bidn.product.zorgberichten.message.rule.Planknoop;
import org.jspecify.annotations.Nullable;

/** The elements that are open, with how far each is. Of one run, on one thread. */
final class Stapel {
    private final Planknoop[] knopen = new Planknoop[Ontleder.DEEPEST];
    private final int[] staten = new int[Ontleder.DEEPEST];
    private final boolean[] los = new boolean[Ontleder.DEEPEST];
    private final boolean[] tekst = new boolean[Ontleder.DEEPEST];
    private int top = -1;

    void begin(Planknoop knoop) {
        top++;
        knopen[top] = knoop;
        staten[top] = 0;
        los[top] = false;
        tekst[top] = false;
    }

    void einde() {
        top--;
    }

    boolean leeg() {
        return top < 0;
    }

    /** The innermost. */
    @Nullable
    Planknoop knoop() {
        return top < 0 ? null : knopen[top];
    }

    int staat() {
        return staten[top];
    }

    void staat(int state) {
        staten[top] = state;
    }

    /** Whether its order was wrong already, so that order is no longer looked at. */
    boolean los() {
        return los[top];
    }

    void maakLos() {
        los[top] = true;
    }

    /** Whether this is the first text where none may be. */
    boolean eersteTekst() {
        boolean first = !tekst[top];
        tekst[top] = true;
        return first;
    }
}
