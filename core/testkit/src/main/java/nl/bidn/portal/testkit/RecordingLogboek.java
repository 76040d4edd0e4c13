// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Logboek;

/** Keeps the Logboek in memory; not undone with a transaction. Can be made to fail, as a full disk would. */
public final class RecordingLogboek implements Logboek {
    private final List<Dataverwerking> lines = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    @Override
    public void record(List<Dataverwerking> processings) {
        if (full) {
            throw new IllegalStateException("No room for another line");
        }
        lines.addAll(processings);
    }

    public List<Dataverwerking> lines() {
        return List.copyOf(lines);
    }

    /** From now on each line fails, or no longer. */
    public void full(boolean value) {
        full = value;
    }
}
