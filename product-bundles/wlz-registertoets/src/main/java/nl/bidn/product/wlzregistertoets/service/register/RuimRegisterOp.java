// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;

/**
 * Removes registers that are no longer in use, files of deliveries that ended, deliveries that were never closed, and what is
 * kept of the others when its time is over.
 */
public final class RuimRegisterOp implements Job {
    public static final String NAAM = "ruim-register-op";
    /** How long it is kept what came of a delivery. */
    public static final Period BEWAARTERMIJN = Period.ofYears(1);

    private static final Duration NOOIT_GESLOTEN = Duration.ofDays(2);

    private final RegisterStore register;
    private final LeveringStore leveringen;
    private final Opruimer opruimer;
    private final Portal portal;

    public RuimRegisterOp(RegisterStore register, LeveringStore leveringen, Portal portal) {
        this.register = register;
        this.leveringen = leveringen;
        this.opruimer = new Opruimer(register, leveringen, portal);
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(10));
    }

    @Override
    public String run(Clock clock) {
        Instant nu = clock.instant();
        // who loads clears away itself
        boolean bezig = portal.transactions().call(() -> register.stand().wordtGeladen(nu));
        int versies = bezig ? 0 : opruimer.verwijderOudeVersies(0);
        portal.transactions().call(leveringen::metResten).forEach(opruimer::vergeetBestanden);
        int verlopen = verwijder(Staat.ONTVANGEN, nu.minus(NOOIT_GESLOTEN));
        Instant vroegst = nu.atZone(ZoneOffset.UTC).minus(BEWAARTERMIJN).toInstant();
        verlopen += verwijder(Staat.GELADEN, vroegst) + verwijder(Staat.GEWEIGERD, vroegst);
        return versies + " oude registers en " + verlopen + " leveringen verwijderd";
    }

    private int verwijder(Staat staat, Instant voor) {
        int verwijderd = 0;
        for (Levering levering : portal.transactions().call(() -> leveringen.begonnenVoor(staat, voor))) {
            if (verwijder(levering, staat)) {
                verwijderd++;
            }
        }
        return verwijderd;
    }

    /** Its record goes with the last of its files; not if it was closed just now. */
    private boolean verwijder(Levering levering, Staat staat) {
        Stap stap = Stap.MEER;
        while (stap == Stap.MEER) {
            stap = portal.transactions().call(() -> stap(levering, staat));
        }
        return stap == Stap.WEG;
    }

    private Stap stap(Levering levering, Staat staat) {
        if (!leveringen.vergrendel(levering.organisatie(), levering.id(), staat)) {
            return Stap.BLIJFT;
        }
        if (opruimer.vergeetEnkele(levering)) {
            return Stap.MEER;
        }
        leveringen.verwijder(levering.organisatie(), levering.id());
        return Stap.WEG;
    }
}
