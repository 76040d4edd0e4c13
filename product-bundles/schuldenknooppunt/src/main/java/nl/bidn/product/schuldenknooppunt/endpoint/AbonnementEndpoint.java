// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.AbonnementenJson;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.BezorgingJson;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.BezorgingenJson;
import nl.bidn.product.schuldenknooppunt.endpoint.AbonnementJson.ProefJson;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.webhook.Soort;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel;
import org.jspecify.annotations.Nullable;

/** {@code /abonnementen}, as {@code openapi/v1.json} describes it: where the organisations of a system are told what happens. */
@Path("/abonnementen")
public final class AbonnementEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "abonnementen";

    private final Webhooks webhooks;
    private final Adresboek adresboek;

    public AbonnementEndpoint(Webhooks webhooks, Adresboek adresboek) {
        this.webhooks = webhooks;
        this.adresboek = adresboek;
    }

    /** A webhook and whose it is. */
    private record Gevonden(Adres adres, Webhook webhook) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AbonnementenJson lijst(@Context Caller caller) {
        return new AbonnementenJson(Eigen.adressen(adresboek, caller).stream()
                .flatMap(adres -> webhooks.van(caller, adres.organisatie()).stream()
                        .map(webhook -> AbonnementJson.of(adres, webhook)))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response maak(@Nullable AbonnementaanvraagJson json, @Context Caller caller) {
        var vraag = json == null ? new AbonnementaanvraagJson(null, null, null) : json;
        var fouten = new ArrayList<Problem.Flaw>();
        Optional<Adres> voor = Eigen.voor(adresboek, caller, vraag.deelnemer());
        if (voor.isEmpty()) {
            fouten.add(fout("deelnemer", "deelnemer-onbekend"));
        }
        Optional<Set<Soort>> soorten = soorten(vraag.gebeurtenissen());
        if (soorten.isEmpty()) {
            fouten.add(fout("gebeurtenissen", "gebeurtenis-onbekend"));
        }
        String adres = vraag.adres();
        if (adres == null) {
            fouten.add(fout("adres", "webhook-adres"));
        }
        if (voor.isEmpty() || soorten.isEmpty() || adres == null) {
            throw onjuist(fouten);
        }
        Maaksel maaksel = webhooks.maak(caller, voor.get().organisatie(), adres, soorten.get());
        if (maaksel instanceof Maaksel.Gemaakt gemaakt) {
            return Response.status(Response.Status.CREATED)
                    .entity(AbonnementJson.of(voor.get(), gemaakt.webhook(), gemaakt.geheim()))
                    .build();
        }
        var geweigerd = (Maaksel.Geweigerd) maaksel;
        throw onjuist(List.of(fout(geweigerd.plek(), geweigerd.code())));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public AbonnementJson een(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        return AbonnementJson.of(gevonden.adres(), gevonden.webhook());
    }

    @DELETE
    @Path("/{id}")
    public Response verwijder(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        if (!webhooks.verwijder(
                caller, gevonden.adres().organisatie(), gevonden.webhook().id())) {
            throw onbekend();
        }
        return Response.noContent().build();
    }

    /** A new secret; the one before is good for a day. */
    @POST
    @Path("/{id}/geheim")
    @Produces(MediaType.APPLICATION_JSON)
    public AbonnementJson vernieuwGeheim(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        return webhooks.vernieuwGeheim(
                        caller,
                        gevonden.adres().organisatie(),
                        gevonden.webhook().id())
                .map(nieuw -> AbonnementJson.of(gevonden.adres(), nieuw.webhook(), nieuw.geheim()))
                .orElseThrow(AbonnementEndpoint::onbekend);
    }

    /** Sends something about nothing. */
    @POST
    @Path("/{id}/proef")
    @Produces(MediaType.APPLICATION_JSON)
    public Response probeer(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        return webhooks.probeer(
                        caller,
                        gevonden.adres().organisatie(),
                        gevonden.webhook().id())
                .map(bezorging -> Response.status(Response.Status.ACCEPTED)
                        .entity(new ProefJson(bezorging.toString()))
                        .build())
                .orElseThrow(AbonnementEndpoint::uit);
    }

    /** After it was switched off. */
    @POST
    @Path("/{id}/hervatting")
    @Produces(MediaType.APPLICATION_JSON)
    public AbonnementJson zetAan(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        return webhooks.zetAan(
                        caller,
                        gevonden.adres().organisatie(),
                        gevonden.webhook().id())
                .map(webhook -> AbonnementJson.of(gevonden.adres(), webhook))
                .orElseThrow(AbonnementEndpoint::onbekend);
    }

    /** What did not arrive: given up first. */
    @GET
    @Path("/{id}/bezorgingen")
    @Produces(MediaType.APPLICATION_JSON)
    public BezorgingenJson bezorgingen(@PathParam("id") String id, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        var wie = gevonden.adres().organisatie();
        UUID webhook = gevonden.webhook().id();
        return new BezorgingenJson(Stream.concat(
                        webhooks.opgegeven(caller, wie, webhook).stream(),
                        webhooks.wachtend(caller, wie, webhook).stream())
                .map(BezorgingJson::of)
                .toList());
    }

    /** Sends again what was given up, under the same id. */
    @POST
    @Path("/{id}/bezorgingen/{webhookId}/herhaling")
    @Produces(MediaType.APPLICATION_JSON)
    public Response herhaal(
            @PathParam("id") String id, @PathParam("webhookId") String bezorging, @Context Caller caller) {
        Gevonden gevonden = vind(id, caller);
        UUID nummer = Aanvraag.uuid(bezorging).orElseThrow(AbonnementEndpoint::onbekend);
        if (!webhooks.herhaal(
                caller, gevonden.adres().organisatie(), gevonden.webhook().id(), nummer)) {
            throw gevonden.webhook().isAan() ? onbekend() : uit();
        }
        return Response.status(Response.Status.ACCEPTED)
                .entity(new ProefJson(nummer.toString()))
                .build();
    }

    private Gevonden vind(String id, Caller caller) {
        return Aanvraag.uuid(id).stream()
                .flatMap(nummer -> Eigen.adressen(adresboek, caller).stream()
                        .flatMap(adres -> webhooks.vind(caller, adres.organisatie(), nummer).stream()
                                .map(webhook -> new Gevonden(adres, webhook))))
                .findFirst()
                .orElseThrow(AbonnementEndpoint::onbekend);
    }

    /** None: one of them is not known, or there are none. */
    private static Optional<Set<Soort>> soorten(@Nullable List<@Nullable String> namen) {
        Set<Soort> soorten = EnumSet.noneOf(Soort.class);
        for (String naam : namen == null ? List.<@Nullable String>of() : namen) {
            Optional<Soort> soort = naam == null ? Optional.empty() : Soort.van(naam);
            if (soort.isEmpty()) {
                return Optional.empty();
            }
            soorten.add(soort.get());
        }
        return soorten.isEmpty() ? Optional.empty() : Optional.of(soorten);
    }

    private static Problem.Flaw fout(String plek, String code) {
        return new Problem.Flaw(plek, code, Zinnen.zin(code));
    }

    private static Problem onjuist(List<Problem.Flaw> fouten) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Abonnement niet gemaakt",
                "Aantal fouten: " + fouten.size() + ".",
                fouten);
    }

    private static Problem onbekend() {
        return new Problem(
                Response.Status.NOT_FOUND.getStatusCode(),
                "Geen abonnement",
                "Er is voor u geen abonnement of bezorging met dit nummer.");
    }

    private static Problem uit() {
        return new Problem(
                Response.Status.CONFLICT.getStatusCode(),
                "Abonnement staat uit",
                "Wij kregen uw systeem dagen niet te pakken. Zet het abonnement eerst weer aan.");
    }
}
