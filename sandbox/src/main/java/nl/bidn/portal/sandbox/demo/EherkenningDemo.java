// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.BrokerImport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Introduces the portal and the simulated makelaars to each other, as an operator does with real ones: takes in their
 * metadata, whose addresses differ from start to start, and hands over the service catalogue. Beside the start, as their keys
 * are made the first time.
 */
@Component(service = EherkenningDemo.class)
public final class EherkenningDemo {
    private static final Logger LOG = LoggerFactory.getLogger(EherkenningDemo.class);
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 20;

    private final EherkenningBroker broker;
    private final EherkenningAdministration administration;
    private @Nullable ScheduledExecutorService timer;
    private int tries;

    @Activate
    public EherkenningDemo(@Reference EherkenningBroker broker, @Reference EherkenningAdministration administration) {
        this.broker = broker;
        this.administration = administration;
    }

    synchronized void start() {
        stop();
        tries = 0;
        var scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "sandbox-eherkenning-demo");
            thread.setDaemon(true);
            return thread;
        });
        var unused = scheduler.scheduleWithFixedDelay(this::introduce, 0, 1, TimeUnit.SECONDS);
        timer = scheduler;
    }

    private void introduce() {
        try {
            broker.takeCatalogue(administration.catalogue());
            for (var makelaar : broker.makelaars()) {
                var fresh =
                        BrokerImport.of(makelaar.metadata(), makelaar.certificates(), makelaar.id(), makelaar.name());
                administration.importBroker(fresh, BY);
            }
            LOG.info("The portal knows the simulated eHerkenning");
            stop();
        } catch (RuntimeException e) {
            if (++tries >= MOST_TRIES) {
                LOG.warn("The portal and the simulated eHerkenning do not know each other", e);
                stop();
            }
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
