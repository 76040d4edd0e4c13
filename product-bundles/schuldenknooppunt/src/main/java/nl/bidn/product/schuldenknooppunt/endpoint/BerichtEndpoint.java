// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
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
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Aanbieding;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bevestiging;
import nl.bidn.product.schuldenknooppunt.service.bericht.Intrekking;
import nl.bidn.product.schuldenknooppunt.service.bericht.Ophaling;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.bericht.Weigering;
import org.jspecify.annotations.Nullable;

/** {@code /berichten}, as {@code openapi/v1.json} describes it. */
@Path("/berichten")
public final class BerichtEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "berichten";

    private final Berichten berichten;
    private final Adresboek adresboek;

    public BerichtEndpoint(Berichten berichten, Adresboek adresboek) {
        this.berichten = berichten;
        this.adresboek = adresboek;
    }

    /** The same again gets the first answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response bied(@Nullable BerichtaanvraagJson json, @Context Caller caller) {
        Aanvraag aanvraag = Aanvraag.lees(json);
        Optional<OrganisationId> afzender = adresboek
                .vind(aanvraag.kop().afzender())
                .map(Adres::organisatie)
                .filter(organisatie -> caller.may(Rights.BERICHTEN, organisatie));
        Aanbieding aanbieding = afzender.map(organisatie ->
                        berichten.bied(caller, organisatie, aanvraag.kop(), aanvraag.bijlagen(), aanvraag.inhoud()))
                .orElseGet(() -> new Aanbieding.Geweigerd(List.of(Weigering.GEEN_TOEGANG)));
        if (aanbieding instanceof Aanbieding.Geweigerd geweigerd) {
            throw geweigerd(geweigerd.weigeringen());
        }
        var aangenomen = (Aanbieding.Aangenomen) aanbieding;
        return Response.status(aangenomen.alEerder() ? Response.Status.OK : Response.Status.CREATED)
                .entity(BerichtJson.van(aangenomen.bericht()))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtenJson lijst(@Context UriInfo adres, @Context Caller caller) {
        return lijst(Lijstvraag.van(adres.getQueryParameters(), caller));
    }

    BerichtenJson lijst(Lijstvraag vraag) {
        int vanaf = (vraag.pagina() - 1) * Lijstvraag.PER_PAGINA;
        // one more than asked for tells whether there is a next page
        int meeste = Lijstvraag.PER_PAGINA + 1;
        List<Bericht> gelezen = vraag.ontvangen()
                ? berichten.ontvangen(vraag.organisaties(), vraag.filter(), vanaf, meeste)
                : berichten.verzonden(vraag.organisaties(), vraag.filter(), vanaf, meeste);
        return vraag.antwoord(gelezen);
    }

    @GET
    @Path("/{referentienummer}")
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtJson een(@PathParam("referentienummer") String referentie, @Context Caller caller) {
        return berichten.zoek(caller, uuid(referentie)).map(BerichtJson::van).orElseThrow(BerichtEndpoint::onbekend);
    }

    @GET
    @Path("/{referentienummer}/inhoud")
    @Produces("application/jose")
    public byte[] inhoud(@PathParam("referentienummer") String referentie, @Context Caller caller) {
        Ophaling ophaling = berichten.haal(caller, uuid(referentie));
        if (ophaling instanceof Ophaling.Weg weg) {
            throw weg(weg.stand());
        }
        if (ophaling instanceof Ophaling.Inhoud inhoud) {
            return inhoud.jwe();
        }
        throw onbekend();
    }

    /** As often as the system likes. */
    @POST
    @Path("/{referentienummer}/bevestiging")
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtJson bevestig(@PathParam("referentienummer") String referentie, @Context Caller caller) {
        Bevestiging bevestiging = berichten.bevestig(caller, uuid(referentie));
        if (bevestiging instanceof Bevestiging.Bevestigd bevestigd) {
            return BerichtJson.van(bevestigd.bericht());
        }
        if (bevestiging instanceof Bevestiging.Weg weg) {
            throw weg(weg.stand());
        }
        throw bevestiging instanceof Bevestiging.NietOpgehaald
                ? new Problem(
                        Response.Status.CONFLICT.getStatusCode(),
                        "Niet opgehaald",
                        "Haal de inhoud eerst op. Na het bevestigen is de inhoud weg.")
                : onbekend();
    }

    /** As often as the system likes. */
    @POST
    @Path("/{referentienummer}/intrekking")
    @Produces(MediaType.APPLICATION_JSON)
    public BerichtJson trekIn(@PathParam("referentienummer") String referentie, @Context Caller caller) {
        Intrekking intrekking = berichten.trekIn(caller, uuid(referentie));
        if (intrekking instanceof Intrekking.Ingetrokken ingetrokken) {
            return BerichtJson.van(ingetrokken.bericht());
        }
        if (intrekking instanceof Intrekking.TeLaat teLaat) {
            throw teLaat.stand() == Stand.VERLOPEN
                    ? weg(Stand.VERLOPEN)
                    : new Problem(
                            Response.Status.CONFLICT.getStatusCode(),
                            "Te laat",
                            "De ontvanger heeft het bericht al opgehaald. U kunt het niet meer intrekken.");
        }
        throw onbekend();
    }

    private static UUID uuid(String tekst) {
        return Aanvraag.uuid(tekst).orElseThrow(BerichtEndpoint::onbekend);
    }

    private static Problem geweigerd(List<Weigering> weigeringen) {
        Response.Status status = Response.Status.BAD_REQUEST;
        if (weigeringen.contains(Weigering.GEEN_TOEGANG)) {
            status = Response.Status.FORBIDDEN;
        } else if (weigeringen.contains(Weigering.REFERENTIE_IN_GEBRUIK)
                || weigeringen.contains(Weigering.AL_BEANTWOORD)) {
            status = Response.Status.CONFLICT;
        }
        return new Problem(
                status.getStatusCode(),
                "Bericht niet aangenomen",
                "Aantal fouten: " + weigeringen.size() + ". Wij hebben het bericht niet aangenomen.",
                Zinnen.van(weigeringen));
    }

    private static Problem onbekend() {
        return new Problem(
                Response.Status.NOT_FOUND.getStatusCode(),
                "Geen bericht",
                "Er is voor u geen bericht met dit referentienummer.");
    }

    private static Problem weg(Stand stand) {
        return new Problem(
                Response.Status.GONE.getStatusCode(),
                "Inhoud vernietigd",
                "De inhoud van dit bericht is vernietigd. Het bericht is "
                        + stand.name().toLowerCase(Locale.ROOT) + ".");
    }
}
