// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;

/** Removes the lines of messages that ended long ago. */
public final class VerwijderLogboek implements Job {
    public static final String NAME = "verwijder-logboek";
    public static final Period BEWAARD = Period.ofMonths(18);
    private static final int BATCH = 500;

    private final BerichtStore store;
    private final Portal portal;

    public VerwijderLogboek(BerichtStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 30));
    }

    @Override
    public String run(Clock clock) {
        Instant voor = clock.instant().atOffset(ZoneOffset.UTC).minus(BEWAARD).toInstant();
        int weg = 0;
        int deel;
        do {
            deel = portal.transactions().call(() -> store.verwijder(voor, BATCH));
            weg += deel;
        } while (deel > 0);
        return "%d messages removed from the logbook".formatted(weg);
    }
}
