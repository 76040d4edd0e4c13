// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;

/** Transactions of which one ends as with a kill -9: just before it is committed, or just after. For one thread. */
public final class Stroomstoring implements Transactions {
    private final Transactions echt;
    private boolean binnen;
    private int begonnen;
    private int bij;
    private boolean naAfloop;

    /** As if the lights went out. */
    public static final class Uit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public Stroomstoring(Transactions echt) {
        this.echt = echt;
    }

    /**
     * @param nummer of the transaction from now on, from 1
     * @param na whether it is committed first
     */
    public void bij(int nummer, boolean na) {
        begonnen = 0;
        bij = nummer;
        naAfloop = na;
    }

    /** How many there were since then. */
    public int begonnen() {
        return begonnen;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (binnen) {
            return echt.call(work);
        }
        begonnen++;
        boolean uit = begonnen == bij;
        binnen = true;
        T antwoord;
        try {
            antwoord = echt.call(() -> {
                T gedaan = work.get();
                if (uit && !naAfloop) {
                    throw new Uit();
                }
                return gedaan;
            });
        } finally {
            binnen = false;
        }
        if (uit) {
            throw new Uit();
        }
        return antwoord;
    }

    @Override
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public void afterCommit(Runnable action) {
        echt.afterCommit(action);
    }
}
