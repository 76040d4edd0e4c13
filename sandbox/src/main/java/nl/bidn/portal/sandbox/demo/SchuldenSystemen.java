// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.keten.Sleutels;
import nl.bidn.portal.sandbox.schuldenknooppunt.Gedrag;
import nl.bidn.portal.sandbox.schuldenknooppunt.Systemen;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the systems of the demo's creditors, and that of its municipality, look now and then what waits for them at the
 * Schuldenknooppunt; beside all else, and not in the first minute, as making keys takes a while.
 */
@Component(service = SchuldenSystemen.class)
public final class SchuldenSystemen {
    private static final Logger LOG = LoggerFactory.getLogger(SchuldenSystemen.class);
    private static final long EERST_SECONDEN = 60;
    private static final long TEL_SECONDEN = 10;

    /** At first, by their codes; all others give a balance. */
    private static final Map<String, Gedrag> ANDERS =
            Map.of("SE-INCASSO", Gedrag.GEEN_MEDEWERKING, "SE-VERHUUR", Gedrag.STIL);

    private final PortalEnvironment environment;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "sandbox-schuldenknooppunt");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Systemen systemen;

    @Activate
    public SchuldenSystemen(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Once they may come in.
     *
     * @param stad the municipality, as the address book has it
     */
    synchronized void start(String stad) throws IOException {
        if (systemen != null) {
            return;
        }
        Path keys = environment.dataFolder().resolve("keys");
        var portaal = URI.create("https://localhost:" + environment.httpsPort());
        var schuldeisers = new LinkedHashMap<String, Gedrag>();
        SchuldenDemo.BY_SYSTEM.forEach(
                een -> schuldeisers.put(een.name(), ANDERS.getOrDefault(een.code(), Gedrag.SALDO)));
        systemen = new Systemen(
                new Knooppunt(portaal, new Sleutels(keys, "schuldeisers").context()),
                schuldeisers,
                new Knooppunt(portaal, new Sleutels(keys, "schuldhulp").context()),
                stad,
                environment.dataFolder().resolve("sandbox").resolve("schuldenknooppunt"),
                clock);
        var unused = timer.scheduleWithFixedDelay(this::kijk, EERST_SECONDEN, TEL_SECONDEN, TimeUnit.SECONDS);
    }

    /** None before they may come in. */
    public Optional<Systemen> systemen() {
        return Optional.ofNullable(systemen);
    }

    private void kijk() {
        try {
            Systemen er = systemen;
            if (er != null) {
                er.tik();
            }
        } catch (IOException | RuntimeException e) {
            // until the gate is open nobody answers
            LOG.debug("The systems of the Schuldenknooppunt's sandbox are tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }
}
