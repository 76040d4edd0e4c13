// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong: the first thousand by name, the rest as a number. For one thread. */
public final class Fouten {
    public static final int MEESTE = 1000;

    private final List<Fout> genoemd = new ArrayList<>();
    private int totaal;

    public void voegToe(int regel, Foutcode code) {
        totaal++;
        if (genoemd.size() < MEESTE) {
            genoemd.add(new Fout(regel, code));
        }
    }

    public boolean geen() {
        return totaal == 0;
    }

    /** How many there are in all. */
    public int totaal() {
        return totaal;
    }

    /** At most a thousand, in the order in which they were found. */
    public List<Fout> genoemd() {
        return List.copyOf(genoemd);
    }
}
