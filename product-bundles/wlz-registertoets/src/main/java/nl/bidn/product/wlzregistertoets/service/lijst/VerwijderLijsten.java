// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** Destroys lists whose time is over: answers, who was on them and the row, each list in one transaction. */
public final class VerwijderLijsten implements Job {
    public static final String NAME = "verwijder-lijsten";

    private static final int DEEL = 20;

    private final LijstStore store;
    private final Lijsten lijsten;
    private final Portal portal;

    public VerwijderLijsten(LijstStore store, Lijsten lijsten, Portal portal) {
        this.store = store;
        this.lijsten = lijsten;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant();
        int weg = 0;
        List<Lijst> verlopen = verlopen(nu);
        while (!verlopen.isEmpty()) {
            verlopen.forEach(lijst -> portal.transactions().run(() -> verwijder(lijst)));
            weg += verlopen.size();
            verlopen = verlopen(nu);
        }
        return weg + " lists destroyed";
    }

    private List<Lijst> verlopen(Instant nu) {
        return portal.transactions().call(() -> store.verlopen(nu, DEEL));
    }

    private void verwijder(Lijst lijst) {
        lijsten.stop(lijst, Lijststaat.MISLUKT);
        lijsten.vernietigDelen(lijst);
        store.verwijder(lijst.organisatie(), lijst.id());
        portal.audit()
                .record(
                        null,
                        "wlz-lijst-verwijderd",
                        Outcome.DONE,
                        lijst.organisatie(),
                        "lijst " + lijst.id() + "; uitkomsten vernietigd");
    }
}
