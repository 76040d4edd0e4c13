// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Verantwoordingstore.Selectie;
import nl.bidn.product.schuldhulpverlening.service.vraag.Partijenregels;
import nl.bidn.product.schuldhulpverlening.service.vraag.Verhulling;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;

/** Accounts for questions: who asked when, for which dienst and purpose. Who asks himself sees his own; a productbeheerder sees all. */
public final class Verantwoording {
    /** The processing in the Logboek: looking for who asked about somebody. */
    public static final String VERWERKING = "wgs-verantwoording";

    private static final int MEESTE_GEVONDEN = 200;

    private final Verantwoordingstore store;
    private final Verhulling verhulling;
    private final Portal portal;

    public Verantwoording(Verantwoordingstore store, Portal portal) {
        this.store = store;
        this.verhulling = new Verhulling(portal.secrecy());
        this.portal = portal;
    }

    public static boolean zietAlles(Caller caller, List<OrganisationId> organisaties) {
        return organisaties.stream().allMatch(organisatie -> caller.may(Rights.INSTELLEN, organisatie));
    }

    /**
     * The questions about one person, the newest first; that somebody looked for them stands in the audit and the Logboek of each
     * organisation.
     */
    public List<Vraag> zoek(Caller caller, List<OrganisationId> organisaties, Bsn bsn) {
        Selectie selectie = selectie(caller, organisaties, Instant.EPOCH).over(verhulling.hash(bsn));
        return portal.transactions().call(() -> {
            List<Vraag> gevonden = store.lijst(selectie, 0, MEESTE_GEVONDEN);
            organisaties.forEach(organisatie -> schrijfOp(caller, organisatie, bsn, gevonden));
            return gevonden;
        });
    }

    private void schrijfOp(Caller caller, OrganisationId organisatie, Bsn bsn, List<Vraag> gevonden) {
        Instant nu = portal.clock().instant();
        long aantal =
                gevonden.stream().filter(vraag -> vraag.isVan(organisatie)).count();
        Optional<Dataverwerking.Oins> oins = portal.numbers()
                .oin(organisatie, Partijenregels.AFDELING)
                .map(oin -> new Dataverwerking.Oins(oin, oin));
        portal.audit().record(caller, "wgs-verantwoording-gezocht", Outcome.DONE, organisatie, "gevonden=" + aantal);
        portal.logboek()
                .record(new Dataverwerking(
                        VERWERKING, organisatie, bsn.value(), Dataverwerking.Status.OK, nu, nu, oins));
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
                organisaties,
                zietAlles(caller, organisaties) ? Optional.empty() : Optional.of(caller.id()),
                sinds,
                Optional.empty());
    }
}
