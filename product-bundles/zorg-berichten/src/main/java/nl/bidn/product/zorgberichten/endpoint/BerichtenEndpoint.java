// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.zorgberichten.endpoint.BerichtenJson.LinksJson;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Koppeling;
import nl.bidn.product.zorgberichten.service.Koppeling.Ontvangst;
import nl.bidn.product.zorgberichten.service.Ophalen;
import nl.bidn.product.zorgberichten.service.Systeemvraag;
import nl.bidn.zorg.keten.Envelop;

/** {@code /berichten}, as {@code openapi/v1.json} describes it. */
@Path("/berichten")
public final class BerichtenEndpoint {
    private static final String ADRES = "/api/zorg-berichten/v1/berichten?";
    private static final int TOO_LARGE = 413;

    private final Koppeling koppeling;
    private final Ophalen ophalen;
    private final Clock clock;

    public BerichtenEndpoint(Koppeling koppeling, Ophalen ophalen, Clock clock) {
        this.koppeling = koppeling;
        this.ophalen = ophalen;
        this.clock = clock;
    }

    @POST
    @Consumes("application/xml")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bied(InputStream inhoud, @Context UriInfo adres, @Context Caller caller) {
        var vraag = new Vraag(adres.getQueryParameters());
        OrganisationId gemeente = vraag.gemeente();
        String referentienummer = vraag.referentienummer();
        Optional<Envelop> envelop =
                vraag.envelop(gemeente, referentienummer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Ontvangst ontvangst = neemAan(caller, gemeente, referentienummer, envelop, inhoud);
        if (ontvangst instanceof Ontvangst.Bewaard bewaard) {
            return Response.created(URI.create("berichten/" + bewaard.bericht().id()))
                    .entity(BerichtJson.of(bewaard.bericht()))
                    .build();
        }
        if (ontvangst instanceof Ontvangst.Dubbel dubbel) {
            throw weigering(
                    Response.Status.CONFLICT.getStatusCode(),
                    "Dit bericht is er al",
                    dubbel.code(),
                    dubbel.omschrijving());
        }
        throw weigering((Ontvangst.Geweigerd) ontvangst);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtenJson lijst(@Context UriInfo adres, @Context Caller caller) {
        Systeemvraag vraag = new Vraag(adres.getQueryParameters()).lijst();
        if (!koppeling.ziet(caller, vraag.organisation())) {
            throw geenToegang();
        }
        // one more than asked for tells whether there is a next page
        List<Bericht> berichten = koppeling.lijst(caller, eenMeer(vraag));
        boolean meer = berichten.size() > vraag.most();
        List<Bericht> bladzijde = meer ? berichten.subList(0, vraag.most()) : berichten;
        String volgende = meer ? link(vraag, bladzijde.get(bladzijde.size() - 1).id()) : null;
        return new BerichtenJson(
                bladzijde.stream().map(BerichtJson::of).toList(),
                new LinksJson(link(vraag, vraag.na().orElse("")), volgende));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtstaatJson staat(@PathParam("id") String id, @Context Caller caller) {
        Bericht bericht = gevonden(koppeling.bericht(caller, gekeurd(id)));
        return BerichtstaatJson.of(bericht, koppeling.fouten(bericht), koppeling.verloop(bericht));
    }

    @GET
    @Path("/{id}/inhoud")
    @Produces("application/xml")
    public Response inhoud(@PathParam("id") String id, @Context Caller caller) {
        Bericht bericht = gevonden(koppeling.geef(caller, gekeurd(id)));
        StreamingOutput stroom = out -> ophalen.schrijf(bericht, out);
        return Response.ok(stroom, MediaType.APPLICATION_XML_TYPE).build();
    }

    @POST
    @Path("/{id}/bevestiging")
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtJson bevestig(@PathParam("id") String id, @Context Caller caller) {
        return BerichtJson.of(gevonden(koppeling.bevestig(caller, gekeurd(id))));
    }

    private Ontvangst neemAan(
            Caller caller,
            OrganisationId gemeente,
            String referentienummer,
            Optional<Envelop> envelop,
            InputStream inhoud) {
        try {
            return envelop.isPresent()
                    ? koppeling.bied(caller, Kanaal.REST, envelop.get(), inhoud)
                    : koppeling.bied(caller, gemeente, referentienummer, inhoud);
        } catch (IOException e) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Bericht afgebroken",
                    "Het bericht kwam niet volledig aan. Wij hebben niets bewaard. Bied het opnieuw aan.");
        }
    }

    private static Systeemvraag eenMeer(Systeemvraag vraag) {
        return new Systeemvraag(
                vraag.organisation(),
                vraag.diensten(),
                vraag.richting(),
                vraag.functie(),
                vraag.nieuw(),
                vraag.na(),
                vraag.most() + 1);
    }

    private static String link(Systeemvraag vraag, String na) {
        var link = new StringBuilder(ADRES).append("gemeente=").append(vraag.organisation());
        vraag.richting().ifPresent(richting -> link.append("&richting=").append(BerichtJson.klein(richting)));
        vraag.functie().ifPresent(functie -> link.append("&functie=").append(functie));
        link.append(vraag.nieuw() ? "&status=nieuw" : "").append("&aantal=").append(vraag.most());
        return na.isEmpty() ? link.toString() : link.append("&na=").append(na).toString();
    }

    /** What is no id may be anything, so it is not looked for. */
    private static String gekeurd(String id) {
        if (!Vraag.isId(id)) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Ongeldig id",
                    "Het id van een bericht heeft 27 kleine letters.");
        }
        return id;
    }

    private static Bericht gevonden(Optional<Bericht> bericht) {
        return bericht.orElseThrow(() -> new Problem(
                Response.Status.NOT_FOUND.getStatusCode(),
                "Geen bericht",
                "Er is voor u geen bericht met dit id, of de inhoud is er niet meer."));
    }

    private static Problem geenToegang() {
        return new Problem(
                Response.Status.FORBIDDEN.getStatusCode(),
                "Geen toegang",
                "Uw systeem mag niet uitwisselen voor deze gemeente, of de gemeente doet niet mee.");
    }

    private static Problem weigering(Ontvangst.Geweigerd geweigerd) {
        int status = switch (geweigerd.grond()) {
            case NIET_TOEGESTAAN -> Response.Status.FORBIDDEN.getStatusCode();
            case TE_GROOT -> TOO_LARGE;
            case ONJUIST -> Response.Status.BAD_REQUEST.getStatusCode();
        };
        return weigering(status, "Bericht geweigerd", geweigerd.code(), geweigerd.omschrijving());
    }

    private static Problem weigering(int status, String titel, String code, String omschrijving) {
        return new Problem(
                status,
                titel,
                omschrijving + " Wij hebben het bericht niet bewaard.",
                List.of(new Problem.Flaw("bericht", code, omschrijving)));
    }
}
