// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.ciz.Ciz;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sandbox's CIZ deliver its register as soon as the gate answers, and then each day by the clock of the sandbox: when
 * that was moved, within seconds. What was delivered last is remembered, as each start would open the gate for nothing.
 */
@Component(service = CizDemo.class)
public final class CizDemo {
    /** Persons in the register, unless somebody delivers another one by hand. */
    public static final int PERSONEN = 3000;

    private static final Logger LOG = LoggerFactory.getLogger(CizDemo.class);
    private static final Duration DAG = Duration.ofHours(20);
    private static final long TEL_SECONDEN = 5;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final PortalEnvironment environment;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "sandbox-ciz");
        thread.setDaemon(true);
        return thread;
    });
    private boolean begonnen;

    /** What was delivered last. */
    public record Laatste(Instant peilmoment, int personen) {
        static final Laatste GEEN = new Laatste(Instant.EPOCH, PERSONEN);

        public boolean isGeen() {
            return equals(GEEN);
        }
    }

    @Activate
    public CizDemo(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Once the CIZ may come in. */
    synchronized void start() {
        if (!begonnen) {
            begonnen = true;
            var unused = timer.scheduleWithFixedDelay(this::kijk, 0, TEL_SECONDEN, TimeUnit.SECONDS);
        }
    }

    private void kijk() {
        try {
            Laatste laatste = laatste();
            Duration geleden = Duration.between(laatste.peilmoment(), clock.instant());
            if (geleden.isNegative() || geleden.compareTo(DAG) > 0) {
                LOG.info("The CIZ of the sandbox delivered its register: {}", lever(laatste.personen()));
            }
        } catch (IOException | RuntimeException e) {
            // until the gate is open nobody answers
            LOG.debug("The CIZ of the sandbox is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Delivers a register as of now.
     *
     * @return status and text of the last answer
     */
    public synchronized String lever(int personen) throws IOException, InterruptedException {
        Instant peilmoment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var antwoord = ciz().lever(peilmoment, personen);
        if (antwoord.statusCode() == ACCEPTED || antwoord.statusCode() == OK) {
            Files.createDirectories(bestand().getParent());
            Files.writeString(bestand(), peilmoment + " " + personen);
            return String.valueOf(antwoord.statusCode());
        }
        throw new IOException(antwoord.statusCode() + " " + antwoord.body());
    }

    /** What the portal says of the delivery of this moment. */
    public String stand(Instant peilmoment) throws IOException, InterruptedException {
        return ciz().stand(peilmoment).body();
    }

    public Laatste laatste() throws IOException {
        if (!Files.exists(bestand())) {
            return Laatste.GEEN;
        }
        String[] delen = Files.readString(bestand()).strip().split(" ", -1);
        return new Laatste(Instant.parse(delen[0]), Integer.parseInt(delen[1]));
    }

    private Ciz ciz() throws IOException {
        return new Ciz(environment.dataFolder().resolve("keys"), environment.httpsPort());
    }

    private Path bestand() {
        return environment.dataFolder().resolve("sandbox").resolve("ciz-laatste-levering");
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }
}
