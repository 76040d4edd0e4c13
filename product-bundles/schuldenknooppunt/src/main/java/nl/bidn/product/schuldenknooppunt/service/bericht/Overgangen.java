// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import org.jspecify.annotations.Nullable;

/**
 * The changes of state of a message. Each is one compare-and-set, and with it, in the same transaction, go the content, the line
 * in the audit and who is told; who did not win changes nothing, and has no message in answer.
 */
final class Overgangen {
    private final BerichtStore store;
    private final Termijnen termijnen;
    private final Melder melder;
    private final Kluis kluis;
    private final Portal portal;

    Overgangen(BerichtStore store, Melder melder, Portal portal) {
        this.store = store;
        this.termijnen = new Termijnen(portal.kalender());
        this.melder = melder;
        this.kluis = new Kluis(portal.vault());
        this.portal = portal;
    }

    Optional<Bericht> haal(Caller caller, Bewaard bewaard, Instant nu) {
        boolean eerste = store.haal(referentie(bewaard), nu);
        if (!eerste && !store.haalWeer(referentie(bewaard), nu)) {
            return Optional.empty();
        }
        audit(caller, "skp-bericht-opgehaald", bewaard.ontvanger(), bewaard);
        Bericht bericht = bewaard.bericht().naOphalen();
        if (eerste) {
            melder.meld(Gebeurtenis.OPGEHAALD, bewaard.afzender(), bericht);
        }
        return Optional.of(bericht);
    }

    Optional<Bericht> bevestig(Caller caller, Bewaard bewaard, Instant nu) {
        Optional<Instant> antwoordVoor = Optional.of(bewaard.antwoordtermijn())
                .filter(dagen -> dagen > 0)
                .map(dagen -> termijnen.na(nu, dagen));
        if (!store.bevestig(referentie(bewaard), nu, antwoordVoor)) {
            return Optional.empty();
        }
        vernietig(bewaard);
        audit(caller, "skp-bericht-bevestigd", bewaard.ontvanger(), bewaard);
        Bericht bericht = bewaard.bericht().naBevestigen(nu, antwoordVoor);
        melder.meld(Gebeurtenis.BEVESTIGD, bewaard.afzender(), bericht);
        return Optional.of(bericht);
    }

    Optional<Bericht> trekIn(Caller caller, Bewaard bewaard, Instant nu) {
        if (!store.trekIn(referentie(bewaard), nu)) {
            return Optional.empty();
        }
        vernietig(bewaard);
        heropenVraag(bewaard);
        audit(caller, "skp-bericht-ingetrokken", bewaard.afzender(), bewaard);
        Bericht bericht = nu(bewaard);
        melder.meld(Gebeurtenis.INGETROKKEN, bewaard.ontvanger(), bericht);
        return Optional.of(bericht);
    }

    Optional<Bericht> verloop(Bewaard bewaard, Instant nu) {
        if (!store.verloop(referentie(bewaard), nu)) {
            return Optional.empty();
        }
        vernietig(bewaard);
        heropenVraag(bewaard);
        audit(null, "skp-bericht-verlopen", bewaard.afzender(), bewaard);
        Bericht bericht = nu(bewaard);
        melder.meld(Gebeurtenis.VERLOPEN, bewaard.afzender(), bericht);
        melder.meld(Gebeurtenis.VERLOPEN, bewaard.ontvanger(), bericht);
        return Optional.of(bericht);
    }

    /** An answer that never arrived can be sent again. */
    private void heropenVraag(Bewaard bewaard) {
        bewaard.bericht().kop().kruisreferentie().ifPresent(store::onbeantwoord);
    }

    private void vernietig(Bewaard bewaard) {
        bewaard.bestand().ifPresent(bestand -> kluis.vernietig(bewaard.ontvanger(), bestand));
    }

    private void audit(@Nullable Caller caller, String daad, OrganisationId organisatie, Bewaard bewaard) {
        portal.audit().record(caller, daad, Outcome.DONE, organisatie, "bericht " + referentie(bewaard));
    }

    /** As it is now. */
    Bericht nu(Bewaard bewaard) {
        return store.opReferentie(referentie(bewaard)).orElseThrow().bericht();
    }

    private static UUID referentie(Bewaard bewaard) {
        return bewaard.bericht().kop().referentie();
    }
}
