// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.Registerstand;

/**
 * Looks up several persons at once, in the background. Who asks does both within one transaction, so that nobody is answered
 * for whom there is no line.
 */
public final class Reeks {
    private final Register register;
    private final RaadplegingStore store;
    private final Toetsen toetsen;
    private final Portal portal;

    public Reeks(Register register, RaadplegingStore store, Toetsen toetsen, Portal portal) {
        this.register = register;
        this.store = store;
        this.toetsen = toetsen;
        this.portal = portal;
    }

    /**
     * For whom and by whom it is done.
     *
     * @param verwerking the processing in the Logboek
     * @param vragerId empty: the portal itself, or somebody who is no user any more
     */
    public record Opdracht(
            OrganisationId organisatie,
            String verwerking,
            String vragerId,
            String vrager,
            boolean systeem,
            Kanaal kanaal,
            String doel) {}

    /** One person. */
    public record Vraag(Bsn bsn, String kenmerk) {}

    /** Which register a look-up would be in now. */
    public Registerstand stand() {
        return register.stand();
    }

    /** What the register has of each, in their order; none: it may not be used, and nobody may be answered. */
    public Optional<List<Register.Vondst>> zoek(List<Vraag> vragen) {
        List<Register.Vondst> vondsten =
                register.zoek(vragen.stream().map(Vraag::bsn).toList());
        return vondsten.stream().allMatch(vondst -> vondst.stand().versheid().bruikbaar())
                ? Optional.of(vondsten)
                : Optional.empty();
    }

    /**
     * Writes a line for each in the accounting and in the Logboek.
     *
     * @return the number under which each is accounted for, in their order
     */
    public List<String> verantwoord(Opdracht opdracht, List<Vraag> vragen, Instant begin) {
        var nummers = new ArrayList<String>(vragen.size());
        var raadplegingen = new ArrayList<Raadpleging>(vragen.size());
        var verwerkingen = new ArrayList<Dataverwerking>(vragen.size());
        for (Vraag vraag : vragen) {
            String nummer = Toetsen.nummer();
            nummers.add(nummer);
            raadplegingen.add(new Raadpleging(
                    opdracht.organisatie(),
                    nummer,
                    begin,
                    opdracht.vragerId(),
                    opdracht.vrager(),
                    opdracht.systeem(),
                    opdracht.kanaal(),
                    toetsen.hash(vraag.bsn()),
                    opdracht.doel(),
                    vraag.kenmerk()));
            verwerkingen.add(new Dataverwerking(
                    opdracht.verwerking(),
                    opdracht.organisatie(),
                    vraag.bsn().value(),
                    Dataverwerking.Status.OK,
                    begin,
                    portal.clock().instant()));
        }
        store.voegToe(raadplegingen);
        portal.logboek().record(verwerkingen);
        return nummers;
    }
}
