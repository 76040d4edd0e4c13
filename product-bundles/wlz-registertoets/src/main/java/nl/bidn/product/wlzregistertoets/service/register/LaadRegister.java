// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.wlzregistertoets.message.Fouten;
import nl.bidn.product.wlzregistertoets.message.Registerkop;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import nl.bidn.product.wlzregistertoets.service.register.LeveringStore.Afloop;
import org.jspecify.annotations.Nullable;

/**
 * Loads a delivery that was closed: writes it beside the register in use, and takes it in use in one transaction, or refuses
 * the whole. A load that was killed begins again from the parts of the delivery, and removes what the one before left.
 */
public final class LaadRegister implements Worker {
    public static final String NAAM = "laad-register";

    private static final long KLAAR = 0;
    private static final String GELADEN = "register-geladen";
    private static final String GEWEIGERD = "register-geweigerd";

    private final RegisterStore register;
    private final LeveringStore leveringen;
    private final Opruimer opruimer;
    private final Grenzen grenzen;
    private final NaWissel naWissel;
    private final Portal portal;

    public LaadRegister(
            RegisterStore register, LeveringStore leveringen, Grenzen grenzen, NaWissel naWissel, Portal portal) {
        this.register = register;
        this.leveringen = leveringen;
        this.opruimer = new Opruimer(register, leveringen, portal);
        this.grenzen = grenzen;
        this.naWissel = naWissel;
        this.portal = portal;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public Result work(Task task) throws IOException {
        var levering = portal.transactions()
                .call(() -> leveringen.vind(task.organisation(), task.subject()))
                .orElse(null);
        if (levering == null || levering.staat() == Staat.ONTVANGEN) {
            return new Result.Done();
        }
        if (levering.staat() == Staat.LADEN) {
            OptionalLong versie = claim(levering);
            if (versie.isEmpty()) {
                return new Result.Again("another register is being loaded");
            }
            if (versie.getAsLong() != KLAAR) {
                laad(levering, versie.getAsLong());
            }
        }
        opruimer.vergeetBestanden(levering);
        return new Result.Done();
    }

    /** None: another is being loaded; {@link #KLAAR}: another has done this one meanwhile. */
    private OptionalLong claim(Levering levering) {
        Instant nu = portal.clock().instant();
        return portal.transactions()
                .call(() -> isTeLaden(levering)
                        ? register.claim(levering.sleutel(), nu, nu.plus(Stand.PACHT))
                        : OptionalLong.of(KLAAR));
    }

    /** Locks it. Whoever locks several locks the delivery first, then the version, then what is in use. */
    private boolean isTeLaden(Levering levering) {
        return leveringen.vergrendel(levering.organisatie(), levering.id(), Staat.LADEN);
    }

    /** Nobody else changes what is in use while this one has the claim. */
    private void laad(Levering levering, long versie) throws IOException {
        opruimer.verwijderOudeVersies(versie);
        Stand inGebruik = portal.transactions().call(register::stand);
        var lading = new Lading(register, portal, grenzen, inGebruik, versie);
        Fouten fouten;
        try (InputStream bestand = new Leveringstroom(leveringen, portal, levering)) {
            fouten = lading.maak(bestand);
        }
        Registerkop kop = lading.kop();
        if (fouten.geen() && kop != null) {
            portal.transactions().run(() -> neemInGebruik(levering, lading, kop, versie));
        } else {
            portal.transactions().run(() -> weiger(levering, fouten, kop, versie));
            opruimer.verwijderOudeVersies(0);
        }
    }

    private void neemInGebruik(Levering levering, Lading lading, Registerkop kop, long versie) {
        if (!isTeLaden(levering)) {
            throw new Verdrongen(versie);
        }
        leveringen.rondAf(
                levering.organisatie(),
                levering.id(),
                new Afloop(Staat.GELADEN, portal.clock().instant(), kop.peilmoment(), kop.aantal(), 0, List.of()));
        portal.audit()
                .record(
                        null,
                        GELADEN,
                        Outcome.DONE,
                        levering.organisatie(),
                        "levering %s, %d personen, versie %d".formatted(levering.id(), kop.aantal(), versie));
        // last, as look-ups wait for it on Derby
        lading.wissel(kop);
        naWissel.gewisseld(versie);
    }

    private void weiger(Levering levering, Fouten fouten, @Nullable Registerkop kop, long versie) {
        Instant nu = portal.clock().instant();
        if (!isTeLaden(levering) || !register.geefOp(versie, nu)) {
            throw new Verdrongen(versie);
        }
        leveringen.rondAf(
                levering.organisatie(),
                levering.id(),
                new Afloop(
                        Staat.GEWEIGERD,
                        nu,
                        kop == null ? null : kop.peilmoment(),
                        kop == null ? 0 : kop.aantal(),
                        fouten.totaal(),
                        fouten.genoemd()));
        portal.audit()
                .record(
                        null,
                        GEWEIGERD,
                        Outcome.REFUSED,
                        levering.organisatie(),
                        "levering %s, %d fouten".formatted(levering.id(), fouten.totaal()));
    }
}
