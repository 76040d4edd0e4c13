// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Lettercode;
import nl.bidn.product.wlzregistertoets.service.Portal;

/** What changed for the clients of a municipality, for whoever may look up for it. */
public final class Signalen {
    /** Further nobody counts, for the audit. */
    private static final int GETELD = 1_000_000;

    private final SignaalStore store;
    private final Beurten beurten;
    private final Signaaltellingen tellingen;
    private final Clientkluis kluis;
    private final Portal portal;

    public Signalen(SignaalStores stores, Portal portal) {
        this.store = stores.signalen();
        this.beurten = stores.beurten();
        this.tellingen = new Signaaltellingen(stores, portal);
        this.kluis = new Clientkluis(portal.secrecy());
        this.portal = portal;
    }

    /** Newest first; of organisations that the door knows to be the caller's. */
    public List<Signaal> lijst(Signaalvraag vraag, int vanaf, int meeste) {
        return portal.transactions().call(() -> store.signalen(vraag, vanaf, meeste));
    }

    public int aantal(Signaalvraag vraag, int meeste) {
        return portal.transactions().call(() -> store.aantal(vraag, meeste));
    }

    /** Of whom it is. */
    public Bsn bsn(Signaal signaal) {
        return kluis.open(signaal.organisatie(), signaal.client(), signaal.bsn());
    }

    /** For systems: not done with, oldest first, from behind one on. */
    public List<Signaal> nieuw(Caller caller, OrganisationId voor, String na, int meeste) {
        Clienten.mag(caller, voor);
        return portal.transactions().call(() -> store.nieuw(voor, na, meeste));
    }

    /** How many are not done with, from the memory of this node. */
    public int teDoen(Collection<Organisation> organisaties) {
        return organisaties.stream().mapToInt(een -> tellingen.van(een.id())).sum();
    }

    /**
     * Somebody is done with a signal.
     *
     * @return whether one of these organisations has it
     */
    public boolean handelAf(Caller caller, Collection<OrganisationId> voor, String id) {
        voor.forEach(organisatie -> Clienten.mag(caller, organisatie));
        return Lettercode.kan(id) && portal.transactions().call(() -> afgehandeld(caller, voor, id));
    }

    private boolean afgehandeld(Caller caller, Collection<OrganisationId> voor, String id) {
        Optional<Signaal> signaal = voor.stream()
                .flatMap(organisatie -> store.signaal(organisatie, id).stream())
                .findFirst();
        signaal.ifPresent(een -> handelAf(caller, een));
        return signaal.isPresent();
    }

    private void handelAf(Caller caller, Signaal signaal) {
        OrganisationId organisatie = signaal.organisatie();
        beurten.neem(organisatie);
        Instant nu = portal.clock().instant();
        if (store.handelAf(organisatie, signaal.id(), nu, caller.name(), caller.id())) {
            portal.audit()
                    .record(caller, "wlz-signaal-afgehandeld", Outcome.DONE, organisatie, "signaal " + signaal.id());
            tellingen.veranderd(organisatie);
        }
    }

    /** Somebody takes signals with him; to be called before the first is given. */
    public void neemMee(Caller caller, Signaalvraag vraag) {
        portal.transactions()
                .run(() -> vraag.organisaties()
                        .forEach(organisatie -> portal.audit()
                                .record(
                                        caller,
                                        "wlz-signalen-opgehaald",
                                        Outcome.DONE,
                                        organisatie,
                                        "%d signalen".formatted(store.aantal(voorEen(vraag, organisatie), GETELD)))));
    }

    private static Signaalvraag voorEen(Signaalvraag vraag, OrganisationId organisatie) {
        return new Signaalvraag(List.of(organisatie), vraag.soort(), vraag.afgehandeld(), vraag.kenmerk());
    }

    /** Takes the name of a person away. */
    public void vergeet(String callerId) {
        portal.transactions().run(() -> store.vergeet(callerId));
    }
}
