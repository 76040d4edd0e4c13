// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;

/**
 * Reminds of what waits: the receiver of a message on the third and the fourth working day, and both of a question whose answer is
 * due today or on the next working day. Who is reminded stands in the row, so that a job that was killed reminds nobody twice.
 */
public final class Herinner implements Job {
    public static final String NAME = "herinner";
    private static final int BATCH = 200;
    private static final int EERSTE = 3;
    private static final int LAATSTE = 4;
    private static final UUID BEGIN = new UUID(0, 0);

    private final BerichtStore store;
    private final Melder melder;
    private final Termijnen termijnen;
    private final Portal portal;

    public Herinner(BerichtStore store, Melder melder, Portal portal) {
        this.store = store;
        this.melder = melder;
        this.termijnen = new Termijnen(portal.kalender());
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(8, 0));
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!termijnen.isWerkdag(nu)) {
            return "no working day";
        }
        LocalDate vandaag = Termijnen.dag(nu);
        int bevestigen = alle(
                na -> store.onbevestigd(nu.minus(Duration.ofDays(2)), vandaag, na, BATCH),
                bewaard -> waarschuw(bewaard, nu));
        Instant tot = termijnen.na(nu, 1);
        int antwoorden = alle(na -> store.onbeantwoord(nu, tot, na, BATCH), bewaard -> vraagAntwoord(bewaard, vandaag));
        return "%d messages and %d questions reminded of".formatted(bevestigen, antwoorden);
    }

    private int alle(Function<UUID, List<Bewaard>> lees, Predicate<Bewaard> herinner) {
        int herinnerd = 0;
        UUID na = BEGIN;
        while (true) {
            UUID vanaf = na;
            List<Bewaard> deel = portal.transactions().call(() -> lees.apply(vanaf));
            if (deel.isEmpty()) {
                return herinnerd;
            }
            for (Bewaard bewaard : deel) {
                herinnerd += portal.transactions().call(() -> herinner.test(bewaard)) ? 1 : 0;
                na = bewaard.bericht().kop().referentie();
            }
        }
    }

    private boolean waarschuw(Bewaard bewaard, Instant nu) {
        Bericht bericht = bewaard.bericht();
        int werkdag = termijnen.werkdag(bericht.datum(), nu);
        if (werkdag < EERSTE
                || werkdag > LAATSTE
                || !store.herinnerBevestigen(bericht.kop().referentie(), Termijnen.dag(nu))) {
            return false;
        }
        melder.meld(Gebeurtenis.HERINNERING_BEVESTIGEN, bewaard.ontvanger(), bericht);
        return true;
    }

    private boolean vraagAntwoord(Bewaard bewaard, LocalDate vandaag) {
        Bericht bericht = bewaard.bericht();
        if (!store.herinnerAntwoorden(bericht.kop().referentie(), vandaag)) {
            return false;
        }
        melder.meld(Gebeurtenis.HERINNERING_ANTWOORDEN, bewaard.afzender(), bericht);
        melder.meld(Gebeurtenis.HERINNERING_ANTWOORDEN, bewaard.ontvanger(), bericht);
        return true;
    }
}
