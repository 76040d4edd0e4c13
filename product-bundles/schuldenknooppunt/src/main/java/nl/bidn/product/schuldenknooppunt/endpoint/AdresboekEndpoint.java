// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import org.jspecify.annotations.Nullable;

/** {@code /adresboek}, as {@code openapi/v1.json} describes it: who takes part, and with which keys. */
@Path("/adresboek")
public final class AdresboekEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "adresboek";

    private static final int MEESTE = 100;
    private static final int LANGSTE = 100;

    private final Adresboek adresboek;

    public AdresboekEndpoint(Adresboek adresboek) {
        this.adresboek = adresboek;
    }

    /** The first hundred with this in their name. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AdresJson.AdressenJson zoek(@QueryParam("naam") @Nullable String naam) {
        String deel = naam == null ? "" : naam.strip();
        if (deel.length() > LANGSTE) {
            deel = deel.substring(0, LANGSTE);
        }
        return new AdresJson.AdressenJson(
                adresboek.zoek(deel, 0, MEESTE).stream().map(AdresJson::van).toList());
    }

    /** Also one that takes part no more. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public AdresJson een(@PathParam("id") String id) {
        return Aanvraag.uuid(id)
                .flatMap(adresboek::vind)
                .map(AdresJson::van)
                .orElseThrow(() -> new Problem(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "Niet in het adresboek",
                        "Er is geen deelnemer met dit nummer."));
    }
}
