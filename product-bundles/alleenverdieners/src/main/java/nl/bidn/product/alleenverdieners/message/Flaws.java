// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects flaws while a delivery is read: the first thousand by name, the rest as a number. For one thread. */
public final class Flaws {
    static final int MOST_NAMED = 1000;

    private final List<Flaw> named = new ArrayList<>();
    private int total;

    void add(int line, FlawCode code) {
        total++;
        if (named.size() < MOST_NAMED) {
            named.add(new Flaw(line, code));
        }
    }

    public boolean none() {
        return total == 0;
    }

    /** How many there are in all. */
    public int total() {
        return total;
    }

    /** At most a thousand, in the order in which they were found. */
    public List<Flaw> named() {
        return Collections.unmodifiableList(named);
    }
}
