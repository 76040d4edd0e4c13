// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;

/** Transactions of a node to which something happens before, in or after the one with a number. For one thread. */
public final class Onderbroken implements Transactions {
    /** When. */
    public enum Wanneer {
        /** All of it was done but for the commit; and nothing goes after it. */
        GEDOOD_ERIN,
        /** It was committed; and nothing goes after it. */
        GEDOOD_ERNA,
        /** Others do something, and then it goes on. */
        STILGEZET_ERVOOR,
        /** The same before each one. */
        GEMELD
    }

    /** Thrown by a node that is no more. */
    public static final class Gedood extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Transactions echt;
    private final int nummer;
    private final Wanneer wanneer;
    private final Runnable anderen;
    private int geteld;
    private int diep;

    public Onderbroken(Transactions echt, int nummer, Wanneer wanneer, Runnable anderen) {
        this.echt = echt;
        this.nummer = nummer;
        this.wanneer = wanneer;
        this.anderen = anderen;
    }

    /** Does something before each transaction. */
    public static Onderbroken meldend(Transactions echt, Runnable melding) {
        return new Onderbroken(echt, Integer.MAX_VALUE, Wanneer.GEMELD, melding);
    }

    /** Whether there were as many transactions. */
    public boolean isGebeurd() {
        return geteld >= nummer;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (diep > 0) {
            return echt.call(work);
        }
        geteld++;
        if (wanneer == Wanneer.GEMELD || (wanneer == Wanneer.STILGEZET_ERVOOR && geteld == nummer)) {
            anderen.run();
        }
        boolean dood = geteld >= nummer && (wanneer == Wanneer.GEDOOD_ERIN || wanneer == Wanneer.GEDOOD_ERNA);
        boolean erna = dood && wanneer == Wanneer.GEDOOD_ERNA && geteld == nummer;
        diep++;
        try {
            T gedaan = echt.call(() -> {
                T uitkomst = work.get();
                if (dood && !erna) {
                    throw new Gedood();
                }
                return uitkomst;
            });
            if (erna) {
                throw new Gedood();
            }
            return gedaan;
        } finally {
            diep--;
        }
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
