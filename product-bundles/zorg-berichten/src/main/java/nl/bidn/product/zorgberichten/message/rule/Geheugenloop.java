// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A rule with memory during one run: reports for it, and keeps places in a few numbers each. On one thread. */
final class Geheugenloop implements Melder {
    private static final int FIRST_ROOM = 16;

    private final Onthoudend regel;
    private final Regelloop loop;
    /** Made when its scope begins, which in most messages only few do. */
    private @Nullable Geheugen geheugen;

    private final int breedte;
    private int[] bewaard = {};
    private int aantal;

    Geheugenloop(Onthoudend regel, Regelloop loop) {
        this.regel = regel;
        this.loop = loop;
        this.breedte = 1 + regel.over().herhalingen();
    }

    void begin() {
        aantal = 0;
        geheugen().begin();
    }

    void zie(Waarden w) {
        geheugen().zie(w, this);
    }

    void einde(Waarden w) {
        geheugen().einde(w, this);
    }

    private Geheugen geheugen() {
        if (geheugen == null) {
            geheugen = regel.maker().maak();
        }
        return geheugen;
    }

    @Override
    public void meld() {
        loop.meld(regel.code(), regel.over(), regel.van().knoop().klasse());
    }

    @Override
    public void meldBereik() {
        loop.meld(regel.code(), regel.over(), regel.binnen().knoop().klasse());
    }

    @Override
    public int bewaar() {
        int at = aantal * breedte;
        if (at + breedte > bewaard.length) {
            bewaard = Arrays.copyOf(bewaard, Math.max(FIRST_ROOM * breedte, bewaard.length * 2));
        }
        bewaard[at] = loop.regelnummer(regel.van().knoop().klasse());
        loop.tellers().nummers(regel.over(), bewaard, at + 1);
        return aantal++;
    }

    @Override
    public void meldBewaarde(int nummer) {
        int at = nummer * breedte;
        loop.melding().meld(regel.code(), Tellers.plek(regel.over(), bewaard, at + 1), bewaard[at]);
    }
}
