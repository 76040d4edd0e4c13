// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.time.Duration;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemtoets;
import nl.bidn.product.wlzregistertoets.service.toets.Systeemuitkomst;
import org.jspecify.annotations.Nullable;

/**
 * {@code /toetsen}, as {@code openapi/v1.json} describes it. The BSN comes in the body alone, and nothing that is made has an
 * address: what was answered is kept nowhere.
 */
@Path("/toetsen")
public final class ToetsEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "toetsen";

    private static final int TOO_MANY = 429;

    private final Systeemtoets toetsen;

    public ToetsEndpoint(Systeemtoets toetsen) {
        this.toetsen = toetsen;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ToetsJson toets(@Nullable ToetsvraagJson vraag, @Context Caller caller) {
        if (vraag == null) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(), "Lege vraag", "Stuur de vraag als object in JSON.");
        }
        Systeemuitkomst uitkomst = toetsen.toets(caller, vraag.voor(), vraag.vraag(), Kanaal.REST);
        if (uitkomst instanceof Systeemuitkomst.Beantwoord beantwoord) {
            return ToetsJson.of(beantwoord.antwoord());
        }
        throw probleem(uitkomst);
    }

    private static Problem probleem(Systeemuitkomst uitkomst) {
        if (uitkomst instanceof Systeemuitkomst.Onjuist onjuist) {
            List<Problem.Flaw> fouten = Vraagfout.van(onjuist).stream()
                    .map(fout -> new Problem.Flaw(fout.plek(), fout.code(), fout.zin()))
                    .toList();
            return new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Vraag niet beantwoord",
                    "Aantal fouten: " + fouten.size() + ". Wij hebben niets opgezocht.",
                    fouten);
        }
        if (uitkomst instanceof Systeemuitkomst.TeVeel teVeel) {
            return new Problem(TOO_MANY, "Te veel vragen", Weigeringen.TE_VEEL)
                    .retryAfter(Duration.ofSeconds(teVeel.seconden()));
        }
        if (uitkomst instanceof Systeemuitkomst.GeenToegang geen) {
            var weigering = Weigeringen.van(geen);
            return new Problem(
                    Response.Status.FORBIDDEN.getStatusCode(),
                    "Geen toegang",
                    weigering.zin(),
                    List.of(new Problem.Flaw(weigering.plek(), weigering.code(), weigering.zin())));
        }
        return new Problem(
                        Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                        "Register niet beschikbaar",
                        Weigeringen.NIET_BESCHIKBAAR)
                .retryAfter(Weigeringen.LATER);
    }
}
