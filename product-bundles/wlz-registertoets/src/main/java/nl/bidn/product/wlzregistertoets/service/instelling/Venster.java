// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.util.Arrays;

/** How many questions came in the last sixty seconds, counted for each second. For any thread. */
final class Venster {
    private static final int SECONDEN = 60;

    private final int[] perSeconde = new int[SECONDEN];
    private long laatste;
    private long som;

    /**
     * Counts one, unless there were so many already.
     *
     * @return after how many seconds there is room again; 0: it was counted
     */
    synchronized int tel(int meeste, long seconde) {
        schuif(seconde);
        if (som >= meeste) {
            return tot(meeste);
        }
        perSeconde[plaats(laatste)]++;
        som++;
        return 0;
    }

    /** A clock that goes back counts as one that stands still. */
    private void schuif(long seconde) {
        if (seconde - laatste >= SECONDEN) {
            Arrays.fill(perSeconde, 0);
            som = 0;
            laatste = seconde;
        }
        while (laatste < seconde) {
            laatste++;
            som -= perSeconde[plaats(laatste)];
            perSeconde[plaats(laatste)] = 0;
        }
    }

    private int tot(int meeste) {
        long over = som;
        for (int verder = 1; verder < SECONDEN; verder++) {
            over -= perSeconde[plaats(laatste + verder)];
            if (over < meeste) {
                return verder;
            }
        }
        return SECONDEN;
    }

    private static int plaats(long seconde) {
        return (int) (seconde % SECONDEN);
    }
}
