// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;
import nl.bidn.product.wlzregistertoets.service.toets.Weigering;
import org.jspecify.annotations.Nullable;

/** For which organisations a system works: by its roles, and by what each of them set for its systems. */
final class Voorwie {
    private static final String ONTBREEKT =
            "Noem de organisatie. Uw systeem mag voor meer dan een organisatie toetsen.";

    private final Toegang toegang;

    Voorwie(Toegang toegang) {
        this.toegang = toegang;
    }

    /**
     * The organisation that is named, or the only one.
     *
     * @param fouten to which is added that it must be named
     * @return none: something was added to what is wrong
     * @throws Problem if the system may not for this one, whether or not there is one
     */
    @Nullable
    OrganisationId een(Caller caller, String code, List<Problem.Flaw> fouten) {
        List<OrganisationId> mogelijk = van(caller).stream()
                .filter(id -> code.isEmpty() || id.value().equals(code))
                .toList();
        if (mogelijk.size() > 1) {
            fouten.add(new Problem.Flaw("organisatie", "organisatie-ontbreekt", ONTBREEKT));
            return null;
        }
        if (mogelijk.isEmpty()) {
            throw geenToegang(Optional.empty());
        }
        Optional<Weigering> weigering = weigering(caller, mogelijk.get(0));
        if (weigering.isPresent()) {
            throw geenToegang(weigering);
        }
        return mogelijk.get(0);
    }

    /**
     * All for which it may.
     *
     * @throws Problem if it may for none
     */
    List<OrganisationId> alle(Caller caller) {
        List<OrganisationId> alle = van(caller);
        List<OrganisationId> mag = alle.stream()
                .filter(organisatie -> weigering(caller, organisatie).isEmpty())
                .toList();
        if (mag.isEmpty()) {
            throw geenToegang(alle.stream().findFirst().flatMap(organisatie -> weigering(caller, organisatie)));
        }
        return mag;
    }

    private Optional<Weigering> weigering(Caller caller, OrganisationId organisatie) {
        return toegang.weigert(caller, organisatie, caller.address().orElse(""));
    }

    private static List<OrganisationId> van(Caller caller) {
        return caller.organisationsFor(Rights.RAADPLEGEN).stream()
                .map(Organisation::id)
                .toList();
    }

    private static Problem geenToegang(Optional<Weigering> weigering) {
        Vraagfout fout = Weigeringen.van(new Systeemuitkomst.GeenToegang(weigering));
        return new Problem(
                Response.Status.FORBIDDEN.getStatusCode(),
                "Geen toegang",
                fout.zin(),
                List.of(new Problem.Flaw(fout.plek(), fout.code(), fout.zin())));
    }
}
