// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.belastingdienst.Belastingdienst;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sandbox's Belastingdienst deliver once, over TLS like a neighbour, as soon as the gate answers; so that the
 * demo has something to fetch. A delivery that is there already is accepted without being doubled.
 */
@Component(service = FirstDelivery.class)
public final class FirstDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(FirstDelivery.class);
    private static final int MOST_TRIES = 120;
    private static final Map<String, Integer> HOUSEHOLDS =
            new TreeMap<>(Map.of("GM9901", 24, "GM9902", 7, "GM9903", 11, "GM9904", 5, "GM9905", 9));

    private final PortalEnvironment environment;
    private @Nullable ScheduledExecutorService timer;
    private int tries;

    @Activate
    public FirstDelivery(@Reference PortalEnvironment environment) {
        this.environment = environment;
    }

    synchronized void start() {
        stop();
        tries = 0;
        var scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sandbox-first-delivery");
            thread.setDaemon(true);
            return thread;
        });
        var unused = scheduler.scheduleWithFixedDelay(this::tryOnce, 1, 1, TimeUnit.SECONDS);
        timer = scheduler;
    }

    private void tryOnce() {
        try {
            var belastingdienst =
                    new Belastingdienst(environment.dataFolder().resolve("keys"), environment.httpsPort());
            int status = 0;
            for (int jaar : new int[] {2025, 2026}) {
                status = belastingdienst
                        .deliver(Levering.of("voorbeeld-" + jaar, jaar, HOUSEHOLDS))
                        .statusCode();
            }
            if (status == 200 || status == 201) {
                LOG.info("The sandbox's Belastingdienst delivered");
                stop();
                return;
            }
        } catch (IOException e) {
            // the gate is not open yet
            LOG.debug("first delivery: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (++tries >= MOST_TRIES) {
            LOG.warn("The sandbox's Belastingdienst could not deliver; see /sandbox/belastingdienst");
            stop();
        }
    }

    @Deactivate
    synchronized void stop() {
        var scheduler = timer;
        if (scheduler != null) {
            scheduler.shutdownNow();
            timer = null;
        }
    }
}
