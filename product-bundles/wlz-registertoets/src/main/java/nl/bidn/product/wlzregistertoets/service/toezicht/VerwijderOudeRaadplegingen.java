// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Bewaartermijn;
import nl.bidn.product.wlzregistertoets.service.verantwoording.VerantwoordingStore;

/** Removes look-ups, and what was unusual in them, that have been kept long enough: some thousands a transaction; a run that is cut off is finished by the next. */
public final class VerwijderOudeRaadplegingen implements Job {
    public static final String NAAM = "verwijder-oude-raadplegingen";

    private static final int PER_KEER = 2000;
    private static final LocalTime AT = LocalTime.of(3, 40);

    private final VerantwoordingStore store;
    private final ToezichtStore toezicht;
    private final Portal portal;

    public VerwijderOudeRaadplegingen(VerantwoordingStore store, ToezichtStore toezicht, Portal portal) {
        this.store = store;
        this.toezicht = toezicht;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(AT);
    }

    @Override
    public String run(Clock clock) {
        Instant voor = Bewaartermijn.sinds(clock.instant());
        long weg = 0;
        for (OrganisationType type : OrganisationType.values()) {
            for (Organisation organisatie : portal.directory().all(type)) {
                weg += verwijder(organisatie, voor);
                int unused = portal.transactions().call(() -> toezicht.verwijder(organisatie.id(), voor));
            }
        }
        return "raadplegingen verwijderd: " + weg;
    }

    private long verwijder(Organisation organisatie, Instant voor) {
        long weg = 0;
        int deze = PER_KEER;
        while (deze >= PER_KEER) {
            deze = portal.transactions().call(() -> store.verwijder(organisatie.id(), voor, PER_KEER));
            weg += deze;
        }
        return weg;
    }
}
