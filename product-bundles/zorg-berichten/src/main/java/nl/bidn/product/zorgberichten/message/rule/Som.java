// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;

/** Memory of a rule about what amounts in a scope add up to. Amounts of 25 MB fit in a long many times over. */
final class Som implements Geheugen {
    private final Declaratieregels.Bedrag bedrag;
    private final List<Toets> perDeel;
    private final Slotsom slotsom;
    private long som;
    private boolean delenGoed;

    /** What must hold at the end of the scope. */
    @FunctionalInterface
    interface Slotsom {
        boolean klopt(Waarden w, long som);
    }

    Som(Declaratieregels.Bedrag bedrag, List<Toets> perDeel, Slotsom slotsom) {
        this.bedrag = bedrag;
        this.perDeel = perDeel;
        this.slotsom = slotsom;
    }

    @Override
    public void begin() {
        som = 0;
        delenGoed = true;
    }

    @Override
    public void zie(Waarden w, Melder melder) {
        som += bedrag.centen(w);
        for (Toets toets : perDeel) {
            delenGoed &= toets.klopt(w);
        }
    }

    @Override
    public void einde(Waarden w, Melder melder) {
        if (!delenGoed || !slotsom.klopt(w, som)) {
            melder.meldBereik();
        }
    }
}
