// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.Response.Status;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorden;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorduitkomst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraaguitkomst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vragen;
import org.jspecify.annotations.Nullable;

/**
 * {@code /vragen}, as {@code openapi/v1.json} describes it. A BSN comes in the body alone; a question has a number of ours in its
 * address. Who is controller and who processor stands in headers, as in the interfaces for VUM.
 */
@Path("/vragen")
public final class VraagEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "vragen";

    static final String VAN = "X-WGS-fromParty";
    static final String VIA = "X-WGS-viaParty";
    static final String SLEUTEL = "X-WGS-subscriptionKey";
    static final String VRAAG_ID = "X-WGS-vraagID";

    private static final int TOO_MANY = 429;
    private static final Duration MORGEN = Duration.ofHours(1);
    private static final Duration STRAKS = Duration.ofSeconds(10);

    private final Poort poort;
    private final Vragen vragen;
    private final Antwoorden antwoorden;

    public VraagEndpoint(Poort poort, Vragen vragen, Antwoorden antwoorden) {
        this.poort = poort;
        this.vragen = vragen;
        this.antwoorden = antwoorden;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response stel(
            @Nullable VraagaanvraagJson json,
            @HeaderParam(VAN) @Nullable String van,
            @HeaderParam(VIA) @Nullable String via,
            @HeaderParam(SLEUTEL) @Nullable String sleutel,
            @HeaderParam(VRAAG_ID) @Nullable String vraagId,
            @Context Caller caller) {
        if (json == null) {
            throw new Problem(Status.BAD_REQUEST.getStatusCode(), "Lege vraag", "Stuur de vraag als object in JSON.");
        }
        var koppen = Poort.Koppen.van(van, via, sleutel);
        OrganisationId voor = poort.binnen(caller, koppen);
        Vraaguitkomst uitkomst;
        try {
            uitkomst = vragen.stel(
                    caller,
                    voor,
                    dienst -> poort.partijen(caller, dienst.recht(), voor, koppen),
                    json.vraag(vraagId),
                    Kanaal.REST);
        } catch (SecurityException e) {
            throw Poort.nietVoor();
        }
        if (uitkomst instanceof Vraaguitkomst.Gesteld gesteld) {
            return Response.status(gesteld.nieuw() ? Status.CREATED : Status.OK)
                    .entity(VraagJson.of(gesteld.vraag()))
                    .build();
        }
        throw probleem(uitkomst);
    }

    private static Problem probleem(Vraaguitkomst uitkomst) {
        if (uitkomst instanceof Vraaguitkomst.Geweigerd geweigerd) {
            List<Problem.Flaw> fouten =
                    geweigerd.redenen().stream().map(Vraagfouten::van).toList();
            return new Problem(
                    Status.BAD_REQUEST.getStatusCode(),
                    "Vraag niet gesteld",
                    "Aantal fouten: " + fouten.size() + ". Wij hebben niets gevraagd.",
                    fouten);
        }
        if (uitkomst instanceof Vraaguitkomst.AndereVraag) {
            return new Problem(
                    Status.CONFLICT.getStatusCode(),
                    "Andere vraag",
                    "Met dit X-WGS-vraagID hebt u al een andere vraag gesteld.");
        }
        if (uitkomst instanceof Vraaguitkomst.TeVeel) {
            return new Problem(TOO_MANY, "Te veel vragen", "De grens per dag die de organisatie instelde, is bereikt.")
                    .retryAfter(MORGEN);
        }
        return uitkomst instanceof Vraaguitkomst.GeenOin
                ? Poort.nietVia()
                : new Problem(
                                Status.SERVICE_UNAVAILABLE.getStatusCode(),
                                "Geen bron",
                                "Er is nu geen bron aangesloten voor deze dienst.")
                        .retryAfter(MORGEN);
    }

    @GET
    @Path("/{nummer}")
    @Produces(MediaType.APPLICATION_JSON)
    public VraagJson stand(
            @PathParam("nummer") String nummer,
            @HeaderParam(VAN) @Nullable String van,
            @HeaderParam(VIA) @Nullable String via,
            @HeaderParam(SLEUTEL) @Nullable String sleutel,
            @Context Caller caller) {
        OrganisationId voor = poort.binnen(caller, Poort.Koppen.van(van, via, sleutel));
        Optional<Vraag> vraag = vragen.vind(caller, voor, nummer);
        return VraagJson.of(vraag.orElseThrow(VraagEndpoint::onbekend));
    }

    @GET
    @Path("/{nummer}/antwoord")
    @Produces(MediaType.APPLICATION_JSON)
    public AntwoordJson antwoord(
            @PathParam("nummer") String nummer,
            @HeaderParam(VAN) @Nullable String van,
            @HeaderParam(VIA) @Nullable String via,
            @HeaderParam(SLEUTEL) @Nullable String sleutel,
            @Context Caller caller) {
        OrganisationId voor = poort.binnen(caller, Poort.Koppen.van(van, via, sleutel));
        Antwoorduitkomst uitkomst = antwoorden.geef(caller, voor, nummer, Kanaal.REST);
        if (uitkomst instanceof Antwoorduitkomst.Gegeven gegeven) {
            return AntwoordJson.of(gegeven.antwoord());
        }
        if (uitkomst instanceof Antwoorduitkomst.NogNiet) {
            throw new Problem(
                            Status.CONFLICT.getStatusCode(),
                            "Nog niet klaar",
                            "Wij wachten nog op een of meer bronnen. Kijk eerst naar de stand van de vraag.")
                    .retryAfter(STRAKS);
        }
        if (uitkomst instanceof Antwoorduitkomst.Onbekend) {
            throw onbekend();
        }
        throw new Problem(
                Status.GONE.getStatusCode(), "Antwoord weg", "Het antwoord is vernietigd of de vraag is ingetrokken.");
    }

    private static Problem onbekend() {
        return new Problem(Status.NOT_FOUND.getStatusCode(), "Niet gevonden", "Deze vraag is er niet voor u.");
    }
}
