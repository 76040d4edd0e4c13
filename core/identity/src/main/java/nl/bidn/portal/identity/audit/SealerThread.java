// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals once a second, on a thread of its own. */
@Component(
        service = {},
        immediate = true)
public final class SealerThread {
    private static final Logger LOG = LoggerFactory.getLogger(SealerThread.class);
    private static final long PAUSE_SECONDS = 1;
    private static final int PATIENCE = 6;

    private final Sealer sealer;
    private final ScheduledExecutorService thread;
    /** How often in a row it failed. Only touched by the thread. */
    private int failures;

    @Activate
    public SealerThread(@Reference Sealer sealer) {
        this.sealer = sealer;
        this.thread = Executors.newSingleThreadScheduledExecutor(SealerThread::named);
        var unused = thread.scheduleWithFixedDelay(this::seal, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private static Thread named(Runnable work) {
        var thread = new Thread(work, "portal-audit-sealer");
        thread.setDaemon(true);
        thread.setContextClassLoader(SealerThread.class.getClassLoader());
        return thread;
    }

    private void seal() {
        try {
            sealer.seal();
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            complain(e);
        }
    }

    /**
     * Complains once. On Derby a long transaction that wrote a line keeps others from reading the table: that passes by
     * itself, so it takes a few failures before it is one.
     */
    private void complain(RuntimeException e) {
        boolean tampered = e instanceof IllegalStateException;
        if (failures == (tampered ? 1 : PATIENCE)) {
            LOG.error("The audit is not sealed any more; its lines wait", e);
        }
    }
}
