// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.Rights;

/** A system asks: for whom, may it, and what is wrong with it, all at once. The same for each of its doors. */
public final class Systeemtoets {
    private final Toetsen toetsen;
    private final Vraagcontrole controle;
    private final Toegang toegang;

    public Systeemtoets(Toetsen toetsen, Vraagcontrole controle, Toegang toegang) {
        this.toetsen = toetsen;
        this.controle = controle;
        this.toegang = toegang;
    }

    /** Whether an organisation lets this system ask for it, beside its role: from this address, with this certificate. */
    @FunctionalInterface
    public interface Toegang {
        Optional<Weigering> weigert(Caller caller, OrganisationId voor);
    }

    /**
     * @param code for systems: lower case and hyphens
     * @param zin for people, in Dutch
     */
    public record Weigering(String code, String zin) {}

    /** @param organisatie for which is asked; empty: the only one for which the system acts */
    public Systeemuitkomst toets(Caller caller, String organisatie, Toetsvraag vraag, Kanaal kanaal) {
        List<OrganisationId> mogelijk = mogelijk(caller, organisatie.strip());
        if (mogelijk.isEmpty()) {
            return new Systeemuitkomst.GeenToegang(Optional.empty());
        }
        if (mogelijk.size() > 1) {
            var fouten = new ArrayList<Afwijzing>();
            var unused = controle.lees(vraag, fouten);
            return new Systeemuitkomst.Onjuist(true, fouten);
        }
        OrganisationId voor = mogelijk.get(0);
        Optional<Weigering> weigering = toegang.weigert(caller, voor);
        if (weigering.isPresent()) {
            return new Systeemuitkomst.GeenToegang(weigering);
        }
        return uitkomst(toetsen.toets(caller, voor, vraag, kanaal));
    }

    /** Of what is no code of an organisation, or not of one of its own, a system hears the same. */
    private static List<OrganisationId> mogelijk(Caller caller, String organisatie) {
        return caller.organisationsFor(Rights.RAADPLEGEN).stream()
                .map(Organisation::id)
                .filter(id -> organisatie.isEmpty() || id.value().equals(organisatie))
                .toList();
    }

    private static Systeemuitkomst uitkomst(Toetsuitkomst uitkomst) {
        if (uitkomst instanceof Toetsuitkomst.Beantwoord beantwoord) {
            return new Systeemuitkomst.Beantwoord(beantwoord.antwoord());
        }
        if (uitkomst instanceof Toetsuitkomst.Geweigerd geweigerd) {
            return new Systeemuitkomst.Onjuist(false, geweigerd.redenen());
        }
        if (uitkomst instanceof Toetsuitkomst.TeVeel teVeel) {
            return new Systeemuitkomst.TeVeel(teVeel.seconden());
        }
        return new Systeemuitkomst.NietBeschikbaar();
    }
}
