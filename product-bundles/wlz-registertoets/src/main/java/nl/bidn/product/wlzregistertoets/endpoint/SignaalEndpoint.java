// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.signaal.Signaal;
import nl.bidn.product.wlzregistertoets.service.signaal.Signalen;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;

/** {@code /signalen}, as {@code openapi/v1.json} describes it: those that nobody is done with. */
@Path("/signalen")
public final class SignaalEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "signalen";

    private static final String BASIS = "/api/wlz-registertoets/v1/" + PAD;

    private final Signalen signalen;
    private final Voorwie voorwie;

    public SignaalEndpoint(Signalen signalen, Toegang toegang) {
        this.voorwie = new Voorwie(toegang);
        this.signalen = signalen;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SignalenJson lijst(@Context UriInfo adres, @Context Caller caller) {
        var bladzijde = Bladzijde.van(adres.getQueryParameters(), caller, voorwie);
        // one more than asked for tells whether there is a next page
        List<Signaal> gelezen = signalen.nieuw(caller, bladzijde.voor(), bladzijde.na(), bladzijde.aantal() + 1);
        var deel = bladzijde.lees(BASIS, gelezen, Signaal::id);
        return new SignalenJson(deel.deel().stream().map(SignaalJson::of).toList(), deel.links());
    }

    /** As often as the system likes: the first time counts. */
    @PUT
    @Path("/{id}/afhandeling")
    public void handelAf(@PathParam("id") String id, @Context Caller caller) {
        if (!signalen.handelAf(caller, voorwie.alle(caller), id)) {
            throw new Problem(
                    Response.Status.NOT_FOUND.getStatusCode(), "Geen signaal", "Er is voor u geen signaal met dit id.");
        }
    }
}
