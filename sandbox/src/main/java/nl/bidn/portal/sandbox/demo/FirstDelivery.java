// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.belastingdienst.Belastingdienst;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the sandbox's Belastingdienst deliver once, over TLS like a neighbour, as soon as the gate answers; so that the
 * demo has something to fetch. A delivery that is there already is accepted without being doubled.
 */
@Component(service = FirstDelivery.class)
public final class FirstDelivery {
    private static final int MOST_TRIES = 120;
    private static final Map<String, Integer> HOUSEHOLDS =
            new TreeMap<>(Map.of("GM9901", 24, "GM9902", 7, "GM9903", 11, "GM9904", 5, "GM9905", 9));

    private final PortalEnvironment environment;
    private final Attempts attempts = new Attempts("first-delivery", MOST_TRIES);

    @Activate
    public FirstDelivery(@Reference PortalEnvironment environment) {
        this.environment = environment;
    }

    void start() {
        if (!Files.exists(done())) {
            attempts.start(this::deliver);
        }
    }

    /** That it was taken once is remembered, as each start would open the gate for nothing. */
    private Path done() {
        return environment.dataFolder().resolve("sandbox").resolve("first-delivery.done");
    }

    /** Until the gate is open nobody answers. */
    private boolean deliver() throws IOException, InterruptedException {
        var belastingdienst = new Belastingdienst(environment.dataFolder().resolve("keys"), environment.httpsPort());
        int status = 0;
        for (int jaar : new int[] {2025, 2026}) {
            status = belastingdienst
                    .deliver(Levering.of("voorbeeld-" + jaar, jaar, HOUSEHOLDS))
                    .statusCode();
        }
        boolean taken = status == 200 || status == 201;
        if (taken) {
            Files.createDirectories(done().getParent());
            Files.write(done(), new byte[0]);
        }
        return taken;
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
