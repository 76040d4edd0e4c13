// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.bron;

import java.util.TreeSet;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;

/** Tells whether sources are connected, and which of them did not answer when they were last asked. */
public final class Bronnenprobe implements Probe {
    private final Bronnen bronnen;
    private final Bronlijn lijn;

    public Bronnenprobe(Bronnen bronnen, Bronlijn lijn) {
        this.bronnen = bronnen;
        this.lijn = lijn;
    }

    @Override
    public String name() {
        return "bronnen";
    }

    @Override
    public Health check() {
        if (bronnen.alle().isEmpty()) {
            return Health.degraded("no source is configured");
        }
        var haperen = new TreeSet<>(lijn.haperingen().keySet());
        return haperen.isEmpty()
                ? Health.ok(bronnen.alle().size() + " sources are configured")
                : Health.degraded("no answer from " + String.join(", ", haperen));
    }
}
