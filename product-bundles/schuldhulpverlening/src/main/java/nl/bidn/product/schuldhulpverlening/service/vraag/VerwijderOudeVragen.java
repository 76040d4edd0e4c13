// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldhulpverlening.service.Organisaties;
import nl.bidn.product.schuldhulpverlening.service.Portal;

/** Removes the lines of the accounting that were kept long enough, some thousands a transaction; a run that is cut off is finished by the next. */
public final class VerwijderOudeVragen implements Job {
    public static final String NAAM = "verwijder-oude-vragen";
    /** As long as the Logboek Dataverwerkingen. */
    public static final Period TERMIJN = Period.ofMonths(18);

    private static final int PER_KEER = 2000;
    private static final LocalTime OM = LocalTime.of(3, 50);

    private final VraagStore store;
    private final Portal portal;

    public VerwijderOudeVragen(VraagStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(OM);
    }

    @Override
    public String run(Clock clock) {
        Instant voor = clock.instant().atZone(ZoneOffset.UTC).minus(TERMIJN).toInstant();
        long weg = 0;
        for (OrganisationId organisatie : Organisaties.alle(portal.directory())) {
            int deze = PER_KEER;
            while (deze >= PER_KEER) {
                deze = portal.transactions().call(() -> store.verwijder(organisatie, voor, PER_KEER));
                weg += deze;
            }
        }
        return "vragen verwijderd: " + weg;
    }
}
