// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Logboek;
import nl.bidn.portal.api.Transactions;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.RaadplegingStore;

/** Look-ups and lines of the Logboek in memory, there only if their transaction was committed. */
public final class NepVerantwoording implements RaadplegingStore, Logboek {
    private final Transactions transactions;
    private final List<Raadpleging> raadplegingen = new CopyOnWriteArrayList<>();
    private final List<Dataverwerking> regels = new CopyOnWriteArrayList<>();
    private volatile boolean vol;

    public NepVerantwoording(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void voegToe(List<Raadpleging> nieuw) {
        transactions.afterCommit(() -> raadplegingen.addAll(nieuw));
    }

    @Override
    public void record(List<Dataverwerking> processings) {
        if (vol) {
            throw new IllegalStateException("No room for another line");
        }
        transactions.afterCommit(() -> regels.addAll(processings));
    }

    /** From now on each line of the Logboek fails, or no longer. */
    public void vol(boolean is) {
        vol = is;
    }

    public List<Raadpleging> raadplegingen() {
        return List.copyOf(raadplegingen);
    }

    public List<Dataverwerking> regels() {
        return List.copyOf(regels);
    }
}
