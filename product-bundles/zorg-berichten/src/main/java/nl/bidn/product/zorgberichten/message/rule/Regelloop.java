// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;

/** The rules of one message while it is read. The check tells it what begins and ends. Of one run, on one thread. */
public final class Regelloop {
    private final Toetsplan plan;
    private final Melding melding;
    private final Tellers tellers;
    private final Waarden waarden;
    private final Rij[] rijen;
    private final int[] regelnummers;
    private final Geheugenloop[] geheugens;

    Regelloop(Toetsplan plan, Melding melding) {
        this.plan = plan;
        this.melding = melding;
        this.tellers = new Tellers(plan.grootte());
        this.rijen = new Rij[plan.klassen().size()];
        for (int i = 0; i < rijen.length; i++) {
            rijen[i] = new Rij(plan.klassen().get(i));
        }
        this.regelnummers = new int[rijen.length];
        this.waarden = new Waarden(rijen, plan.dagtekening());
        this.geheugens = new Geheugenloop[plan.onthoudend().size()];
        for (int i = 0; i < geheugens.length; i++) {
            geheugens[i] = new Geheugenloop(plan.onthoudend().get(i), this);
        }
    }

    /** Counts for places; the check tells it of each element. */
    public Tellers tellers() {
        return tellers;
    }

    /** A class begins. */
    public void begin(Planknoop knoop, int regelnummer) {
        int klasse = knoop.klasse();
        regelnummers[klasse] = regelnummer;
        rijen[klasse].begin();
        for (int nummer : plan.begint(klasse)) {
            geheugens[nummer].begin();
        }
    }

    /** An element that holds others is there, and a rule wants to know. */
    public void aanwezig(Planknoop knoop) {
        List<Veld> doelen = knoop.doelen();
        for (int i = 0; i < doelen.size(); i++) {
            rijen[doelen.get(i).klasse()].aanwezig(doelen.get(i).nummer());
        }
    }

    /** A field has been read without a fault. */
    public void veld(Planknoop knoop, LeafReader veld) {
        List<Veld> doelen = knoop.doelen();
        for (int i = 0; i < doelen.size(); i++) {
            rijen[doelen.get(i).klasse()].neem(doelen.get(i).nummer(), veld);
        }
    }

    /** A class ends: its rules are held against it. */
    public void einde(Planknoop knoop) {
        int klasse = knoop.klasse();
        List<Klasse.Gebonden> regels = plan.klassen().get(klasse).regels();
        for (int i = 0; i < regels.size(); i++) {
            Klasse.Gebonden regel = regels.get(i);
            if (!regel.toets().klopt(waarden)) {
                meld(regel.code(), regel.over(), klasse);
            }
        }
        for (int nummer : plan.ziet(klasse)) {
            geheugens[nummer].zie(waarden);
        }
        for (int nummer : plan.begint(klasse)) {
            geheugens[nummer].einde(waarden);
        }
    }

    void meld(String code, Planknoop over, int klasse) {
        melding.meld(code, tellers.plek(over), regelnummers[klasse]);
    }

    Melding melding() {
        return melding;
    }

    int regelnummer(int klasse) {
        return regelnummers[klasse];
    }
}
