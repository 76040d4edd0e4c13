// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen.Antwoord;
import org.jspecify.annotations.Nullable;

/** {@code /registerleveringen}, as {@code openapi/v1.json} describes it: the door of the CIZ. */
@Path("/registerleveringen")
public final class RegisterleveringEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "registerleveringen";

    private static final String GZIP = "application/gzip";

    private final Registerleveringen leveringen;

    public RegisterleveringEndpoint(Registerleveringen leveringen) {
        this.leveringen = leveringen;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response begin(@Nullable NieuweLeveringJson nieuw, @Context Caller caller) {
        String id = nieuw == null || nieuw.leveringId() == null ? "" : nieuw.leveringId();
        return antwoord(
                leveringen.begin(caller, gecontroleerd(id)),
                levering -> Response.created(URI.create(PAD + "/" + levering.leveringId())));
    }

    @PUT
    @Path("/{leveringId}/delen/{nummer}")
    @Consumes({MediaType.TEXT_PLAIN, GZIP})
    @Produces(MediaType.APPLICATION_JSON)
    public Response deel(
            @PathParam("leveringId") String id,
            @PathParam("nummer") String nummer,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String soort,
            InputStream inhoud,
            @Context Caller caller) {
        int deel = getal(nummer, "nummer");
        boolean gzip = soort.toLowerCase(Locale.ROOT).startsWith(GZIP);
        try {
            return antwoord(
                    leveringen.deel(caller, gecontroleerd(id), deel, gzip, inhoud),
                    levering -> Response.status(Response.Status.CREATED));
        } catch (IOException e) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Deel afgebroken",
                    "Het deel kwam niet volledig aan. Het telt niet mee. Stuur het opnieuw.");
        }
    }

    @POST
    @Path("/{leveringId}/afsluiting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response sluit(
            @PathParam("leveringId") String id, @Nullable AfsluitingJson afsluiting, @Context Caller caller) {
        int delen = getal(String.valueOf(afsluiting == null ? 0 : afsluiting.aantalDelen()), "aantalDelen");
        return antwoord(
                leveringen.sluit(caller, gecontroleerd(id), delen),
                levering -> Response.status(Response.Status.ACCEPTED));
    }

    @GET
    @Path("/{leveringId}")
    @Produces(MediaType.APPLICATION_JSON)
    public RegisterleveringJson levering(@PathParam("leveringId") String id, @Context Caller caller) {
        return leveringen
                .overzicht(caller, gecontroleerd(id))
                .map(RegisterleveringJson::van)
                .orElseThrow(RegisterleveringEndpoint::geen);
    }

    private static Response antwoord(
            Antwoord antwoord, Function<RegisterleveringJson, Response.ResponseBuilder> nieuw) {
        if (antwoord instanceof Antwoord.Goed goed) {
            var levering = RegisterleveringJson.van(goed.overzicht());
            return (goed.nieuw() ? nieuw.apply(levering) : Response.ok())
                    .entity(levering)
                    .build();
        }
        if (antwoord instanceof Antwoord.GeenLevering) {
            throw geen();
        }
        if (antwoord instanceof Antwoord.DelenKloppenNiet delen) {
            throw delenKloppenNiet(delen.delen());
        }
        throw new Problem(
                Response.Status.CONFLICT.getStatusCode(),
                "Past niet bij de levering",
                antwoord instanceof Antwoord.Gesloten
                        ? "Deze levering is afgesloten. Begin voor een nieuw register een nieuwe levering."
                        : "Deze levering heeft dit al, met een andere inhoud. Begin voor een nieuw register een nieuwe"
                                + " levering.");
    }

    private static Problem delenKloppenNiet(List<Integer> delen) {
        return new Problem(
                Response.Status.CONFLICT.getStatusCode(),
                "De delen kloppen niet",
                "De levering is niet afgesloten. Er ontbreken delen, of er zijn er te veel.",
                delen.stream()
                        .map(nummer -> new Problem.Flaw(
                                "deel " + nummer, "deel-klopt-niet", "Dit deel ontbreekt, of hoort er niet te zijn."))
                        .toList());
    }

    private static Problem geen() {
        return new Problem(
                Response.Status.NOT_FOUND.getStatusCode(), "Geen levering", "U hebt geen levering met dit id.");
    }

    private static String gecontroleerd(String id) {
        if (!Registerleveringen.isId(id)) {
            throw onjuist(
                    "leveringId",
                    "id-vorm",
                    "Het id van een levering heeft 1 tot 40 letters, cijfers of koppeltekens, en geen negen cijfers"
                            + " achter elkaar.");
        }
        return id;
    }

    private static int getal(String tekst, String plek) {
        if (!tekst.matches("[0-9]{1,4}")
                || Integer.parseInt(tekst) < 1
                || Integer.parseInt(tekst) > Registerleveringen.MEESTE_DELEN) {
            throw onjuist(plek, "getal", "Dit is een getal van 1 tot en met " + Registerleveringen.MEESTE_DELEN + ".");
        }
        return Integer.parseInt(tekst);
    }

    private static Problem onjuist(String plek, String code, String zin) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Onjuiste aanvraag",
                zin,
                List.of(new Problem.Flaw(plek, code, zin)));
    }
}
