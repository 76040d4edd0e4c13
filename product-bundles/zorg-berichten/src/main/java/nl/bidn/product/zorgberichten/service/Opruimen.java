// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;

/**
 * Destroys payloads whose time is over, and what is known of messages once that is old. Each batch is one transaction, so
 * wherever it is stopped, nothing is half gone and the next run does the rest.
 */
public final class Opruimen implements Job {
    public static final String NAME = "verwijder-verlopen";

    private static final int BATCH = 200;

    private final BerichtStore store;
    private final TermijnStore termijnen;
    private final Portal portal;

    Opruimen(BerichtStore store, TermijnStore termijnen, Portal portal) {
        this.store = store;
        this.termijnen = termijnen;
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
        Instant oud =
                nu.atZone(Bewaartermijn.ZONE).minus(Bewaartermijn.GEGEVENS).toInstant();
        return "%d payloads destroyed, %d old messages removed"
                .formatted(alle(() -> inhoud(nu)), alle(() -> gegevens(oud)));
    }

    /** One batch. */
    private interface Batch {
        int doe();
    }

    private int alle(Batch batch) {
        int all = 0;
        int done = BATCH;
        while (done == BATCH) {
            done = portal.transactions().call(batch::doe);
            all += done;
        }
        return all;
    }

    private int inhoud(Instant nu) {
        List<BerichtStore.Verlopen> verlopen = store.verlopen(nu, BATCH);
        for (BerichtStore.Verlopen each : verlopen) {
            portal.vault().destroy(each.organisation(), each.bestand());
            store.zonderInhoud(each.organisation(), each.id());
            portal.audit()
                    .record(
                            null,
                            "bericht-verwijderd",
                            Outcome.DONE,
                            each.organisation(),
                            "bericht " + each.id() + "; inhoud en sleutel vernietigd");
        }
        return verlopen.size();
    }

    private int gegevens(Instant oud) {
        List<BerichtStore.Plek> plekken = store.ouder(oud, BATCH);
        for (BerichtStore.Plek plek : plekken) {
            termijnen.remove(plek.organisation(), plek.id());
            store.remove(plek.organisation(), plek.id());
        }
        return plekken.size();
    }
}
