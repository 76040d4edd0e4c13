// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;

/**
 * Removes numbers of messages of more than a day ago: walks through all of them once a night in the order of their key, a thousand
 * a transaction, so that no message pays for an index by time.
 */
public final class VerwijderOudeBerichtnummers implements Job {
    public static final String NAAM = "verwijder-oude-berichtnummers";
    /** Longer than any message is on its way. */
    public static final Period TERMIJN = Period.ofDays(1);

    private static final LocalTime AT = LocalTime.of(3, 20);
    /** Few enough for Derby to lock the rows and not the table. */
    private static final int PER_KEER = 1000;

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
        return new Schedule.Daily(AT);
    }

    @Override
    public String run(Clock clock) {
        Instant grens = clock.instant().minus(TERMIJN);
        long weg = 0;
        Optional<String> beller = transactions.call(() -> nummers.bellerNa(""));
        while (beller.isPresent()) {
            String deze = beller.get();
            weg += verwijder(deze, grens);
            beller = transactions.call(() -> nummers.bellerNa(deze));
        }
        return "berichtnummers verwijderd: " + weg;
    }

    private long verwijder(String beller, Instant voor) {
        long weg = 0;
        Optional<String> tot = transactions.call(() -> nummers.verder(beller, "", PER_KEER));
        String na = "";
        while (tot.isPresent()) {
            String begin = na;
            String einde = tot.get();
            weg += transactions.call(() -> nummers.verwijder(beller, begin, einde, voor));
            na = einde;
            tot = transactions.call(() -> nummers.verder(beller, einde, PER_KEER));
        }
        return weg;
    }
}
