// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.ciz.Ciz;
import nl.bidn.portal.sandbox.ciz.Leverplan;
import nl.bidn.portal.sandbox.ciz.Registermaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sandbox's CIZ deliver its register as soon as the gate answers, and then each day by the clock of the sandbox: when
 * that was moved, within seconds, unless it was silenced. For any thread; deliveries go one after another.
 */
@Component(service = CizDemo.class)
public final class CizDemo {
    private static final Logger LOG = LoggerFactory.getLogger(CizDemo.class);
    private static final long TEL_SECONDEN = 5;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final PortalEnvironment environment;
    private final Clock clock;
    private final Leverplan plan;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "sandbox-ciz");
        thread.setDaemon(true);
        return thread;
    });
    private boolean begonnen;

    @Activate
    public CizDemo(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.environment = environment;
        this.clock = clock;
        this.plan = new Leverplan(environment.dataFolder());
    }

    /** Once the CIZ may come in. */
    synchronized void start() {
        if (!begonnen) {
            begonnen = true;
            var unused = timer.scheduleWithFixedDelay(this::kijk, 0, TEL_SECONDEN, TimeUnit.SECONDS);
        }
    }

    private synchronized void kijk() {
        try {
            if (plan.isAanDeBeurt(clock.instant())) {
                LOG.info(
                        "The CIZ of the sandbox delivered its register: {}",
                        lever(plan.laatste().personen()));
            }
        } catch (IOException | RuntimeException e) {
            // until the gate is open nobody answers
            LOG.debug("The CIZ of the sandbox is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it delivers by hand alone. */
    public synchronized void zwijg() throws IOException {
        plan.zwijg();
    }

    /** It delivers by itself again, and what is due at once. */
    public synchronized void hervat() throws IOException {
        plan.hervat();
        if (begonnen) {
            timer.execute(this::kijk);
        }
    }

    public boolean zwijgt() {
        return plan.zwijgt();
    }

    /**
     * Delivers a register as of now.
     *
     * @return status and text of the last answer
     */
    public synchronized String lever(int personen) throws IOException, InterruptedException {
        Instant peilmoment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var antwoord = ciz().lever(peilmoment, new Registermaker(peilmoment, personen)::maak);
        if (antwoord.statusCode() == ACCEPTED || antwoord.statusCode() == OK) {
            plan.geleverd(new Leverplan.Laatste(peilmoment, personen));
            return String.valueOf(antwoord.statusCode());
        }
        throw new IOException(antwoord.statusCode() + " " + antwoord.body());
    }

    /** What the portal says of the delivery of this moment. */
    public String stand(Instant peilmoment) throws IOException, InterruptedException {
        return ciz().stand(peilmoment).body();
    }

    public Leverplan.Laatste laatste() throws IOException {
        return plan.laatste();
    }

    private Ciz ciz() throws IOException {
        return new Ciz(environment.dataFolder().resolve("keys"), environment.httpsPort());
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }
}
