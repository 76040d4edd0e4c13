// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoordingstore.Selectie;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;

/** Accounts for questions: who asked when, for which dienst and purpose. Who asks himself sees his own; a productbeheerder sees all. */
public final class Verantwoording {
    private final Verantwoordingstore store;
    private final Portal portal;

    public Verantwoording(Verantwoordingstore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    public static boolean zietAlles(Caller caller, List<OrganisationId> organisaties) {
        return organisaties.stream().allMatch(organisatie -> caller.may(Rights.INSTELLEN, organisatie));
    }

    public List<Vraag> lijst(Caller caller, List<OrganisationId> organisaties, Instant sinds, int vanaf, int meeste) {
        Selectie selectie = selectie(caller, organisaties, sinds);
        return portal.transactions().call(() -> store.lijst(selectie, vanaf, meeste));
    }

    /** How many there are, but not counted further than so many. */
    public int aantal(Caller caller, List<OrganisationId> organisaties, Instant sinds, int meeste) {
        Selectie selectie = selectie(caller, organisaties, sinds);
        return portal.transactions().call(() -> store.aantal(selectie, meeste));
    }

    /** Somebody takes the list with him. */
    public void neemMee(Caller caller, List<OrganisationId> organisaties) {
        portal.transactions()
                .run(() -> organisaties.forEach(organisatie ->
                        portal.audit().record(caller, "wgs-verantwoording-meegenomen", Outcome.DONE, organisatie, "")));
    }

    private static Selectie selectie(Caller caller, List<OrganisationId> organisaties, Instant sinds) {
        if (!organisaties.stream().allMatch(organisatie -> caller.may(Rights.VERANTWOORDEN, organisatie))) {
            throw new SecurityException("May not see who asked");
        }
        return new Selectie(
                organisaties, zietAlles(caller, organisaties) ? Optional.empty() : Optional.of(caller.id()), sinds);
    }
}
