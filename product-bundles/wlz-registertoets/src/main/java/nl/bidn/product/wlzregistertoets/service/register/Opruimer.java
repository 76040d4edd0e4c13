// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** Removes what is of no more use, in small transactions; what was removed in part is removed further the next time. */
final class Opruimer {
    /** How long the register before the one in use stays: longer than anybody who began a look-up in it takes. */
    private static final Duration UITLOOP = Duration.ofMinutes(5);

    private final RegisterStore register;
    private final LeveringStore leveringen;
    private final Portal portal;

    Opruimer(RegisterStore register, LeveringStore leveringen, Portal portal) {
        this.register = register;
        this.leveringen = leveringen;
        this.portal = portal;
    }

    /**
     * Removes all versions but the one in use, the one before it if that was in use until just now, and one that is being
     * loaded.
     *
     * @param eigen the one that the caller is loading; 0: none
     * @return how many
     */
    int verwijderOudeVersies(long eigen) {
        int verwijderd = 0;
        for (long versie : portal.transactions().call(register::versies)) {
            if (versie != eigen && verwijder(versie)) {
                verwijderd++;
            }
        }
        return verwijderd;
    }

    private boolean verwijder(long versie) {
        Stap stap = Stap.MEER;
        var tempo = new Tempo(register::blikken);
        while (stap == Stap.MEER) {
            stap = portal.transactions().call(() -> stap(versie));
            tempo.adem();
        }
        return stap == Stap.WEG;
    }

    /** With the version locked, nobody can take it in use between the look and the removal. */
    private Stap stap(long versie) {
        if (!register.vergrendel(versie) || !isOver(versie)) {
            return Stap.BLIJFT;
        }
        return register.ruimOp(versie) ? Stap.WEG : Stap.MEER;
    }

    /** A version that is not in use now never will be again, unless it is being loaded. */
    private boolean isOver(long versie) {
        Stand stand = register.stand();
        Instant nu = portal.clock().instant();
        boolean netNog = versie == register.vorige()
                && !nu.isBefore(stand.geladenOp())
                && nu.isBefore(stand.geladenOp().plus(UITLOOP));
        boolean bezig = versie == stand.lading() && stand.wordtGeladen(nu);
        return versie != stand.versie() && !netNog && !bezig;
    }

    /** Destroys all files of a delivery. */
    void vergeetBestanden(Levering levering) {
        boolean meer = true;
        while (meer) {
            meer = portal.transactions().call(() -> vergeetEnkele(levering));
        }
    }

    /** Destroys some, in the transaction of the thread; false: there are none. */
    boolean vergeetEnkele(Levering levering) {
        List<String> bestanden = leveringen.neemBrokken(levering.organisatie(), levering.id());
        bestanden.forEach(bestand -> portal.vault().destroy(levering.organisatie(), bestand));
        return !bestanden.isEmpty();
    }
}
