// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the refusals at the gate down in the audit. A system that keeps knocking at a door it may not use must not fill
 * the audit, so of each OIN a few a minute are written and the others are counted; each minute, and at the end, one line
 * says how many there were.
 */
@Component(service = Refusals.class)
public final class Refusals {
    public static final int MOST_A_MINUTE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String ACTION = "api-geweigerd";

    private final Audit audit;
    private final Map<String, Integer> counts = new HashMap<>();
    /** Left out of the audit and not told yet, as the audit could not be written. */
    private final Map<String, Integer> untold = new HashMap<>();

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(null, work, "gate-refusals", 0, false);
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Refusals(@Reference Audit audit) {
        this.audit = audit;
        var unused = timer.scheduleAtFixedRate(this::minuteIsOver, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        timer.shutdownNow();
        minuteIsOver();
    }

    void record(@Nullable Caller caller, Oin oin, ProductId product) {
        if (count(oin) <= MOST_A_MINUTE) {
            audit.record(caller, ACTION, Audit.Outcome.REFUSED, null, product + " voor OIN " + oin.value());
        }
    }

    /** Says what was left out, and begins to count anew. What can't be written now is kept for the next minute. */
    public void minuteIsOver() {
        take().forEach((oin, leftOut) -> {
            try {
                sayLeftOut(oin, leftOut);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Refusals were not written to the audit: {}",
                        e.getClass().getSimpleName());
                putBack(oin, leftOut);
            }
        });
    }

    private void sayLeftOut(String oin, int leftOut) {
        audit.record(null, ACTION, Audit.Outcome.REFUSED, null, "nog " + leftOut + " keer voor OIN " + oin);
    }

    private synchronized int count(Oin oin) {
        return counts.merge(oin.value(), 1, Integer::sum);
    }

    private synchronized Map<String, Integer> take() {
        counts.forEach((oin, count) -> {
            if (count > MOST_A_MINUTE) {
                untold.merge(oin, count - MOST_A_MINUTE, Integer::sum);
            }
        });
        counts.clear();
        var taken = Map.copyOf(untold);
        untold.clear();
        return taken;
    }

    private synchronized void putBack(String oin, int leftOut) {
        untold.merge(oin, leftOut, Integer::sum);
    }
}
