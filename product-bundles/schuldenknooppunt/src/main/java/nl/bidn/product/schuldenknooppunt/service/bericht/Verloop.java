// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/** Destroys what was not confirmed in time, and tells both; each message in a transaction of its own. */
public final class Verloop implements Job {
    public static final String NAME = "verloop";
    private static final int BATCH = 200;

    private final BerichtStore store;
    private final Overgangen overgangen;
    private final Portal portal;

    public Verloop(BerichtStore store, Melder melder, Portal portal) {
        this.store = store;
        this.overgangen = new Overgangen(store, melder, portal);
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(1));
    }

    /** One that fails is in nobody's way: it is told of when all others are done. */
    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var mislukt = new LinkedHashMap<UUID, RuntimeException>();
        int verlopen = 0;
        for (List<UUID> deel = verstreken(nu, mislukt); !deel.isEmpty(); deel = verstreken(nu, mislukt)) {
            for (UUID referentie : deel) {
                try {
                    verlopen += verloop(referentie, nu) ? 1 : 0;
                } catch (RuntimeException e) {
                    mislukt.put(referentie, e);
                }
            }
        }
        if (!mislukt.isEmpty()) {
            throw new IllegalStateException(
                    "%d messages lapsed, %d failed".formatted(verlopen, mislukt.size()),
                    mislukt.values().iterator().next());
        }
        return "%d messages lapsed".formatted(verlopen);
    }

    private List<UUID> verstreken(Instant nu, Map<UUID, RuntimeException> mislukt) {
        return portal.transactions().call(() -> store.verstreken(nu, BATCH + mislukt.size())).stream()
                .filter(referentie -> !mislukt.containsKey(referentie))
                .toList();
    }

    private boolean verloop(UUID referentie, Instant nu) {
        return portal.transactions()
                .call(() -> store.opReferentie(referentie)
                        .flatMap(bewaard -> overgangen.verloop(bewaard, nu))
                        .isPresent());
    }
}
