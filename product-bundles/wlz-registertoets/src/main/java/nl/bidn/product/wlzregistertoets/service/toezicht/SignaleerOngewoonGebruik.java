// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** Has the look-ups of each organisation judged, each in a transaction of its own. */
public final class SignaleerOngewoonGebruik implements Job {
    private static final Duration TUSSEN = Duration.ofMinutes(10);

    private final Toezicht toezicht;
    private final Portal portal;

    public SignaleerOngewoonGebruik(Toezicht toezicht, Portal portal) {
        this.toezicht = toezicht;
        this.portal = portal;
    }

    @Override
    public String name() {
        return "signaleer-ongewoon-gebruik";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(TUSSEN);
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int gemeld = 0;
        for (OrganisationType type : OrganisationType.values()) {
            for (Organisation organisatie : portal.directory().all(type)) {
                gemeld += toezicht.kijk(organisatie.id(), nu);
            }
        }
        return "gemeld: " + gemeld;
    }
}
