// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.time.Clock;
import java.time.Duration;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether products can call others, and for how long: warns 60, 30 and 7 days before our certificate expires. */
@Component(property = "portal.room=gate")
public final class OutgoingProbe implements Probe {
    private static final int[] STEPS = {7, 30, 60};

    private final HttpsOutgoing outgoing;
    private final Clock clock;

    @Activate
    public OutgoingProbe(@Reference HttpsOutgoing outgoing, @Reference Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outgoing";
    }

    @Override
    public Health check() {
        if (!outgoing.flaw().isEmpty()) {
            return Health.degraded("not set up: " + outgoing.flaw());
        }
        var end = outgoing.certificate().getNotAfter().toInstant();
        long days = Math.floorDiv(
                Duration.between(clock.instant(), end).toSeconds(),
                Duration.ofDays(1).toSeconds());
        var found = "certificate of the portal (outgoing.keystore) "
                + (days < 0 ? "has expired" : "expires in " + days + " days");
        for (int step : STEPS) {
            if (days <= step) {
                return Health.degraded(found + " (warned at " + step + ")");
            }
        }
        return Health.ok(found);
    }
}
