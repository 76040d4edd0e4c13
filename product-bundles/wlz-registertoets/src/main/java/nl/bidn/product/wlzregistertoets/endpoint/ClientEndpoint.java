// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.signaal.Client;
import nl.bidn.product.wlzregistertoets.service.signaal.Clienten;
import nl.bidn.product.wlzregistertoets.service.toets.Toegang;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import org.jspecify.annotations.Nullable;

/** {@code /signaal-clienten}, as {@code openapi/v1.json} describes it. The BSN comes in the body alone, and never goes out. */
@Path("/signaal-clienten")
public final class ClientEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "signaal-clienten";

    private static final String BASIS = "/api/wlz-registertoets/v1/" + PAD;

    private final Clienten clienten;
    private final Vraagcontrole controle;
    private final Voorwie voorwie;

    public ClientEndpoint(Clienten clienten, Vraagcontrole controle, Toegang toegang) {
        this.voorwie = new Voorwie(toegang);
        this.clienten = clienten;
        this.controle = controle;
    }

    /** Who is followed already has the same id, and gets what is said now. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response voegToe(@Nullable ClientvraagJson json, @Context Caller caller) {
        Clientvraag vraag = Clientvraag.lees(json, caller, voorwie, controle);
        Clienten.Toegevoegd toegevoegd = clienten.voegToe(caller, vraag.voor(), vraag.gegevens())
                .orElseThrow(() -> new Problem(
                        Response.Status.CONFLICT.getStatusCode(),
                        "Te veel cliënten",
                        "Een organisatie volgt ten hoogste " + Clienten.MEESTE + " cliënten."));
        return Response.status(toegevoegd.nieuw() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ClientJson.of(toegevoegd.id(), vraag.gegevens()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ClientenJson lijst(@Context UriInfo adres, @Context Caller caller) {
        var bladzijde = Bladzijde.van(adres.getQueryParameters(), caller, voorwie);
        // one more than asked for tells whether there is a next page
        List<Client> gelezen = clienten.lijst(caller, bladzijde.voor(), bladzijde.na(), bladzijde.aantal() + 1);
        var deel = bladzijde.lees(BASIS, gelezen, Client::id);
        return new ClientenJson(deel.deel().stream().map(ClientJson::of).toList(), deel.links());
    }

    @DELETE
    @Path("/{id}")
    public void verwijder(@PathParam("id") String id, @Context Caller caller) {
        if (!clienten.verwijder(caller, voorwie.alle(caller), id)) {
            throw new Problem(
                    Response.Status.NOT_FOUND.getStatusCode(), "Geen cliënt", "Er is voor u geen cliënt met dit id.");
        }
    }
}
