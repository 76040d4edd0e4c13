// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;

/** {@code /berichtsoorten}, as {@code openapi/v1.json} describes it: which messages there are now, and what is in them. */
@Path("/berichtsoorten")
public final class SoortEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "berichtsoorten";

    private final Berichtsoorten soorten;

    public SoortEndpoint(Berichtsoorten soorten) {
        this.soorten = soorten;
    }

    /** Without their schemas. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SoortJson.SoortenJson alle() {
        return new SoortJson.SoortenJson(
                soorten.alle().stream().map(SoortJson::kort).toList());
    }

    @GET
    @Path("/{code}/{versie}")
    @Produces(MediaType.APPLICATION_JSON)
    public SoortJson een(@PathParam("code") String code, @PathParam("versie") String versie) {
        return vind(code, versie)
                .map(SoortJson::heel)
                .orElseThrow(() -> new Problem(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "Geen berichtsoort",
                        "Er is geen bericht met deze code en deze versie."));
    }

    private Optional<Berichtsoort> vind(String code, String versie) {
        try {
            return soorten.vind(new Berichttype(code, versie));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
