// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsen;

/**
 * Who looked up when and for what. Whoever sets the product for an organisation sees all of its look-ups; who looks up sees his
 * own, and how many there are in all. Of whom, and what was answered, nobody sees.
 */
public final class Verantwoording {
    /** The processing in the Logboek. */
    public static final String VERWERKING = "wlz-verantwoording";

    private static final int MEESTE_GEVONDEN = 200;

    private final VerantwoordingStore store;
    private final Toetsen toetsen;
    private final Portal portal;

    public Verantwoording(VerantwoordingStore store, Toetsen toetsen, Portal portal) {
        this.store = store;
        this.toetsen = toetsen;
        this.portal = portal;
    }

    /** Whether the caller sees the look-ups of others: only if that is so for all of these organisations. */
    public static boolean zietAlles(Caller caller, Collection<OrganisationId> organisaties) {
        return organisaties.stream().allMatch(organisatie -> caller.may(Rights.INSTELLEN, organisatie));
    }

    public List<Raadpleging> lijst(Caller caller, Verantwoordingsvraag vraag, int vanaf, int meeste) {
        Verantwoordingsvraag eigen = binnenRecht(caller, vraag);
        return portal.transactions().call(() -> store.lijst(eigen, vanaf, meeste));
    }

    /** How many there are, but not counted further than so many. */
    public int aantal(Caller caller, Verantwoordingsvraag vraag, int meeste) {
        Verantwoordingsvraag eigen = binnenRecht(caller, vraag);
        return portal.transactions().call(() -> store.aantal(eigen, meeste));
    }

    /** Of all look-ups since a moment; by person only of whom the caller sees the look-ups. */
    public Totalen totalen(Caller caller, List<OrganisationId> organisaties, Optional<Instant> sinds) {
        Verantwoordingsvraag vraag = Verantwoordingsvraag.van(organisaties).sinds(sinds);
        boolean alles = binnenRecht(caller, vraag).vragerId().isEmpty();
        Totalen totalen = Totalen.van(portal.transactions().call(() -> store.tellingen(vraag)));
        return new Totalen(
                totalen.alle(),
                totalen.perDoel(),
                totalen.perDeur(),
                totalen.perPersoon().stream()
                        .filter(persoon -> alles || persoon.id().equals(caller.id()))
                        .toList());
    }

    /** The look-ups of one person, the newest first; that somebody asked for them stands in the audit and the Logboek. */
    public List<Raadpleging> zoek(Caller caller, List<OrganisationId> organisaties, Bsn bsn) {
        Verantwoordingsvraag vraag =
                binnenRecht(caller, Verantwoordingsvraag.van(organisaties).bsnHash(toetsen.hash(bsn)));
        Instant begin = portal.clock().instant();
        return portal.transactions().call(() -> {
            List<Raadpleging> gevonden = store.lijst(vraag, 0, MEESTE_GEVONDEN);
            organisaties.forEach(organisatie -> {
                long aantal = gevonden.stream()
                        .filter(een -> een.organisatie().equals(organisatie))
                        .count();
                portal.audit()
                        .record(caller, "wlz-verantwoording-gezocht", Outcome.DONE, organisatie, "gevonden=" + aantal);
                portal.logboek()
                        .record(new Dataverwerking(
                                VERWERKING,
                                organisatie,
                                bsn.value(),
                                Dataverwerking.Status.OK,
                                begin,
                                portal.clock().instant()));
            });
            return gevonden;
        });
    }

    /** Somebody takes a list along, which stands in the audit of each organisation; before its first byte. */
    public void neemMee(Caller caller, Verantwoordingsvraag vraag) {
        Verantwoordingsvraag eigen = binnenRecht(caller, vraag);
        String wat = eigen.vragerId().isEmpty() ? "alle raadplegingen" : "raadplegingen van een persoon";
        portal.transactions()
                .run(() -> eigen.organisaties()
                        .forEach(organisatie -> portal.audit()
                                .record(caller, "wlz-verantwoording-opgehaald", Outcome.DONE, organisatie, wat)));
    }

    private static Verantwoordingsvraag binnenRecht(Caller caller, Verantwoordingsvraag vraag) {
        for (OrganisationId organisatie : vraag.organisaties()) {
            if (!caller.may(Rights.VERANTWOORDEN, organisatie)) {
                throw new SecurityException("May not see the accounting of " + organisatie);
            }
        }
        return zietAlles(caller, vraag.organisaties()) ? vraag : vraag.vrager(Optional.of(caller.id()));
    }
}
