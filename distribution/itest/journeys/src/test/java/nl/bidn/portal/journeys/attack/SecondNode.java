// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.journeys.Await;

/**
 * A second node on the database of the first, which says to be the same service provider. It brings makelaars of its own, that
 * take the place of those of the first until this is closed.
 */
final class SecondNode implements AutoCloseable {
    private static final String KEY = """
            portal.eherkenning.keystore=%1$s/eherkenning.p12
            portal.eherkenning.keystore.password.file=%1$s/eherkenning.password
            """;

    private final Ground first;
    private final RunningPortal portal;

    private SecondNode(Ground first, RunningPortal portal) {
        this.first = first;
        this.portal = portal;
    }

    static SecondNode beside(Ground first) {
        var base = Map.of("PORTAL_BASE_URL", first.portal.address(""));
        var portal = first.prepared("aanval-tweede", base);
        Ground.setting(portal, KEY.formatted(first.portal.data().resolve("keys")));
        portal.start();
        long behind = Duration.between(time(portal), time(first.portal)).toSeconds();
        if (behind > 0) {
            portal.moveClock("+" + behind + "s");
        }
        var node = new SecondNode(first, portal);
        node.awaitMakelaars();
        return node;
    }

    /** Sandboxes have a clock each, and other tests move that of the first. */
    private static Instant time(RunningPortal portal) {
        return Instant.parse(portal.json("/sandbox").get("now").asText());
    }

    /** The first leads to the makelaars of this one. */
    private void awaitMakelaars() {
        var here = portal.json("/sandbox").get("eherkenning").asText();
        Await.until(
                "the makelaars of the second node",
                () -> Optional.of(first.visitor().leadsTo(Makelaar.ZUIDERLICHT))
                        .filter(address -> address.startsWith(here)));
    }

    String address() {
        return portal.address("");
    }

    Makelaar makelaar() {
        return new Makelaar(portal);
    }

    /** Gives the first its own makelaars back, as a start does. */
    @Override
    public void close() {
        portal.stop();
        first.portal.stop();
        first.portal.start();
        first.awaitMakelaars();
    }
}
