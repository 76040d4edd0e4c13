// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.store.OudeStore;
import nl.bidn.portal.aansluiten.store.ToegangStore;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Removes applications whose time is over, each with its messages and files in a transaction of its own, and links that count
 * no more. The page /privacy names these terms.
 */
@Component(property = "portal.room=aansluiten")
public final class RemoveOldApplications implements Job {
    /** As long as a link counts by which one goes on with it. */
    static final Period CONCEPT = Period.ofDays(30);
    /** In case of questions about the decision. */
    static final Period NOT_CARRIED_OUT = Period.ofYears(1);
    /** As long as the agreements and change forms that rest on it. */
    static final Period APPROVED = Period.ofYears(7);

    private static final int BATCH = 100;

    private final OudeStore store;
    private final ToegangStore links;
    private final Stukken documents;
    private final Transactions transactions;

    @Activate
    public RemoveOldApplications(
            @Reference OudeStore store,
            @Reference ToegangStore links,
            @Reference Stukken documents,
            @Reference Transactions transactions) {
        this.store = store;
        this.links = links;
        this.documents = documents;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "verwijder-oude-aanvragen";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(6));
    }

    @Override
    public String run(Clock clock) {
        int removed = remove(() -> store.conceptsBefore(before(clock, CONCEPT), BATCH))
                + remove(() -> store.endedBefore(Staat.AFGEWEZEN, before(clock, NOT_CARRIED_OUT), BATCH))
                + remove(() -> store.endedBefore(Staat.INGETROKKEN, before(clock, NOT_CARRIED_OUT), BATCH))
                + remove(() -> store.endedBefore(Staat.GOEDGEKEURD, before(clock, APPROVED), BATCH));
        int old = transactions.call(() -> links.removeBefore(clock.instant()));
        return removed + " applications and " + old + " links removed";
    }

    private int remove(Supplier<List<String>> due) {
        int removed = 0;
        List<String> references = transactions.call(due);
        while (!references.isEmpty()) {
            for (String reference : references) {
                transactions.run(() -> documents.remove(reference));
                removed++;
            }
            references = transactions.call(due);
        }
        return removed;
    }

    private static Instant before(Clock clock, Period period) {
        return clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
