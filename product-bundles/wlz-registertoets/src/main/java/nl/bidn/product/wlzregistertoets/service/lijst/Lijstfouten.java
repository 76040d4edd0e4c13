// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a file: the first of them, and how many there are. For one thread. */
public final class Lijstfouten {
    /** So many are told. */
    public static final int GENOEMD = 1000;

    private final List<Lijstfout> eerste = new ArrayList<>();
    private int totaal;

    void voegToe(Lijstfout fout) {
        totaal++;
        if (eerste.size() < GENOEMD) {
            eerste.add(fout);
        }
    }

    public List<Lijstfout> eerste() {
        return List.copyOf(eerste);
    }

    public int totaal() {
        return totaal;
    }

    public boolean geen() {
        return totaal == 0;
    }
}
