// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/** Memory of a rule that at least one instance in the scope must obey. */
final class MinstensEen implements Geheugen {
    private final Toets toets;
    private boolean gezien;

    MinstensEen(Toets toets) {
        this.toets = toets;
    }

    @Override
    public void begin() {
        gezien = false;
    }

    @Override
    public void zie(Waarden w, Melder melder) {
        gezien |= toets.klopt(w);
    }

    @Override
    public void einde(Waarden w, Melder melder) {
        if (!gezien) {
            melder.meldBereik();
        }
    }
}
