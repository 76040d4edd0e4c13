// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;

/** Removes notifications that were given up and that nobody asked for again. */
public final class VerwijderBezorgingen implements Job {
    public static final String NAAM = "verwijder-bezorgingen";
    public static final Period BEWAARD = Period.ofDays(30);

    private static final LocalTime NACHT = LocalTime.of(2, 45);

    private final BezorgingStore bezorgingen;
    private final Portal portal;

    public VerwijderBezorgingen(BezorgingStore bezorgingen, Portal portal) {
        this.bezorgingen = bezorgingen;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(NACHT);
    }

    @Override
    public String run(Clock clock) {
        var voor = clock.instant().atOffset(ZoneOffset.UTC).minus(BEWAARD).toInstant();
        int weg = portal.transactions().call(() -> bezorgingen.verwijderDood(voor));
        return "%d notifications removed".formatted(weg);
    }
}
