// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;

/** Removes numbers of messages of more than a day ago, some minutes of them a transaction. */
public final class VerwijderOudeBerichtnummers implements Job {
    public static final String NAAM = "verwijder-oude-berichtnummers";
    /** Longer than any message is on its way. */
    public static final Period TERMIJN = Period.ofDays(1);

    private static final Duration PER_KEER = Duration.ofMinutes(5);

    private final Berichtnummers nummers;
    private final Transactions transactions;

    public VerwijderOudeBerichtnummers(Berichtnummers nummers, Transactions transactions) {
        this.nummers = nummers;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        Instant grens = clock.instant().minus(TERMIJN);
        long weg = 0;
        Optional<Instant> oudste = transactions.call(nummers::oudste);
        while (oudste.isPresent() && oudste.get().isBefore(grens)) {
            Instant tot = oudste.get().plus(PER_KEER);
            Instant voor = tot.isBefore(grens) ? tot : grens;
            weg += transactions.call(() -> nummers.verwijder(voor));
            oudste = transactions.call(nummers::oudste);
        }
        return "berichtnummers verwijderd: " + weg;
    }
}
