// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.wlzregistertoets.service.Portal;

/**
 * Removes signals that were done with long ago, and those that nobody looked at for a year; and clients who were not compared for
 * a year, because their last day is long past or their municipality left.
 */
public final class VerwijderSignalen implements Job {
    public static final String NAME = "verwijder-signalen";
    public static final Period NA_AFHANDELEN = Period.ofDays(90);
    public static final Period HOOGSTENS = Period.ofYears(1);

    private final SignaalStores stores;
    private final Portal portal;

    public VerwijderSignalen(SignaalStores stores, Portal portal) {
        this.stores = stores;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(6));
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant();
        Instant jaar = nu.atOffset(ZoneOffset.UTC).minus(HOOGSTENS).toInstant();
        int weg = portal.transactions().call(() -> stores.signalen().verwijderOude(nu.minus(NA_AFHANDELEN), jaar));
        int clienten = portal.transactions().call(() -> stores.clienten().verwijderNietVergeleken(jaar));
        return "%d signals and %d clients removed".formatted(weg, clienten);
    }
}
