// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the schema steps of bundles that are about to start, one after another on a thread of its own, while the bundles
 * before them start. A start with an empty database is mostly waiting for the disk there, and else nothing would use that
 * time.
 */
final class StepsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(StepsAhead.class);

    private final Map<Long, FutureTask<Long>> tasks = new ConcurrentHashMap<>();

    /** Brings the schemas of one bundle up to date. */
    @FunctionalInterface
    interface Steps {
        /** @throws Exception any: it is thrown again where the bundle starts, as the steps are then tried anew */
        void of(Bundle bundle) throws Exception;
    }

    /** To be called once. */
    void begin(List<Bundle> bundles, Steps steps) {
        List<FutureTask<Long>> queue = bundles.stream()
                .map(bundle -> tasks.computeIfAbsent(
                        bundle.getBundleId(),
                        id -> new FutureTask<>(() -> {
                            long revision = bundle.getLastModified();
                            steps.of(bundle);
                            return revision;
                        })))
                .toList();
        Thread thread = new Thread(null, () -> queue.forEach(FutureTask::run), "data-schema-steps", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether all steps of the bundle as it is now were done here; waits for those that are under way. */
    boolean did(Bundle bundle) {
        FutureTask<Long> task = tasks.remove(bundle.getBundleId());
        if (task == null) {
            return false;
        }
        task.run();
        try {
            return task.get() == bundle.getLastModified();
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("The schema steps of {} are tried again", bundle, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins no other. */
    void stop() {
        tasks.values().forEach(task -> task.cancel(false));
    }
}
