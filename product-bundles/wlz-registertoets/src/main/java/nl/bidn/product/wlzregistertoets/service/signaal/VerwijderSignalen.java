// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
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
        int weg = 0;
        int clienten = 0;
        for (OrganisationId organisatie : portal.transactions().call(this::organisaties)) {
            weg += beurt(
                    organisatie, () -> stores.signalen().verwijderOude(organisatie, nu.minus(NA_AFHANDELEN), jaar));
            clienten += beurt(organisatie, () -> stores.clienten().verwijderNietVergeleken(organisatie, jaar));
        }
        return "%d signals and %d clients removed".formatted(weg, clienten);
    }

    private Set<OrganisationId> organisaties() {
        var alle = new TreeSet<>(Comparator.comparing(OrganisationId::value));
        alle.addAll(stores.signalen().organisaties());
        alle.addAll(stores.clienten().organisaties());
        return alle;
    }

    /** Without a turn, what nodes remember of how much is to be done would stay. */
    private int beurt(OrganisationId organisatie, IntSupplier verwijder) {
        return portal.transactions().call(() -> {
            stores.beurten().neem(organisatie);
            return verwijder.getAsInt();
        });
    }
}
