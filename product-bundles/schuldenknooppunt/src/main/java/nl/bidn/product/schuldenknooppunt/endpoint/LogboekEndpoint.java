// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import nl.bidn.portal.api.Caller;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;

/** {@code /logboek}, as {@code openapi/v1.json} describes it: which messages came and went. */
@Path("/logboek")
public final class LogboekEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "logboek";

    private final Berichten berichten;

    public LogboekEndpoint(Berichten berichten) {
        this.berichten = berichten;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtenJson zoek(@Context UriInfo adres, @Context Caller caller) {
        var vraag = Logboekadres.van(adres.getQueryParameters(), caller);
        return vraag.antwoord(berichten.zoekLogboek(caller, vraag.vraag(), 0, Logboekadres.PER_PAGINA));
    }
}
