// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one level: the first by name, the rest as a number. For one thread. */
final class Fouten {
    private final List<Fout> named = new ArrayList<>();
    private int total;

    void add(Fout fout) {
        total++;
        if (named.size() < Verslag.MOST_NAMED) {
            named.add(fout);
        }
    }

    /** Whether the next one would still be named. */
    boolean full() {
        return named.size() >= Verslag.MOST_NAMED;
    }

    /** Counts one that is not named. */
    void count() {
        total++;
    }

    boolean none() {
        return total == 0;
    }

    int total() {
        return total;
    }

    List<Fout> named() {
        return List.copyOf(named);
    }
}
