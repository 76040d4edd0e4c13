// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.alleenverdieners.message.DeliveryHeader;
import nl.bidn.product.alleenverdieners.message.Flaws;
import nl.bidn.product.alleenverdieners.service.Deliveries;
import nl.bidn.product.alleenverdieners.service.Deliveries.Answer;

/** {@code /leveringen}, as {@code openapi/v1.json} describes it. */
@Path("/leveringen")
public final class DeliveryEndpoint {
    private final Deliveries deliveries;

    public DeliveryEndpoint(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public Response deliver(InputStream file, @Context Caller caller) {
        Answer answer = accept(file, caller);
        if (answer instanceof Answer.Accepted accepted) {
            var receipt = ReceiptJson.of(accepted.receipt());
            return accepted.before()
                    ? Response.ok(receipt).build()
                    : Response.created(URI.create("leveringen/" + receipt.leveringId()))
                            .entity(receipt)
                            .build();
        }
        if (answer instanceof Answer.Refused refused) {
            throw refusal(refused.flaws());
        }
        throw new Problem(
                Response.Status.CONFLICT.getStatusCode(),
                "Deze levering is er al",
                "Er is al een levering met dit id, met een andere inhoud. Gebruik voor een nieuwe levering een nieuw id.");
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ReceiptJson receipt(@PathParam("id") String id, @Context Caller caller) {
        if (!DeliveryHeader.isId(id)) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Ongeldig id",
                    "Het id van een levering heeft 1 tot 40 letters, cijfers of koppeltekens.");
        }
        return deliveries
                .receipt(caller, id)
                .map(ReceiptJson::of)
                .orElseThrow(() -> new Problem(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "Geen levering",
                        "U hebt geen levering met dit id aangeleverd."));
    }

    private Answer accept(InputStream file, Caller caller) {
        try {
            return deliveries.accept(caller, file);
        } catch (IOException e) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Levering afgebroken",
                    "Het bestand kwam niet volledig aan. Wij hebben niets bewaard. Lever het opnieuw aan.");
        }
    }

    private static Problem refusal(Flaws flaws) {
        List<Problem.Flaw> named = flaws.named().stream()
                .map(f -> new Problem.Flaw(
                        "regel " + f.line(), f.code().code(), f.code().detail()))
                .toList();
        String rest = flaws.total() > named.size() ? " Wij noemen de eerste " + named.size() + "." : "";
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Levering geweigerd",
                "Aantal fouten: " + flaws.total() + "." + rest + " Wij hebben niets van de levering verwerkt.",
                named);
    }
}
