// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.message.sleutel.Jwk;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging;
import org.jspecify.annotations.Nullable;

/** {@code /sleutels}, as {@code openapi/v1.json} describes it: the keys of the organisations of a system. */
@Path("/sleutels")
public final class SleutelEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "sleutels";

    private final Sleutels sleutels;
    private final Adresboek adresboek;

    public SleutelEndpoint(Sleutels sleutels, Adresboek adresboek) {
        this.sleutels = sleutels;
        this.adresboek = adresboek;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SleutelsJson lijst(@Context Caller caller) {
        return new SleutelsJson(adressen(caller).stream()
                .flatMap(adres -> sleutels.van(caller, adres.organisatie()).stream()
                        .map(sleutel -> SleutelJson.of(adres, sleutel)))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response voegToe(@Nullable SleutelaanvraagJson json, @Context Caller caller) {
        var fouten = new ArrayList<Problem.Flaw>();
        Optional<Adres> voor = Eigen.voor(adresboek, caller, json == null ? null : json.deelnemer());
        if (voor.isEmpty()) {
            fouten.add(fout("deelnemer", "deelnemer-onbekend"));
        }
        Optional<Gebruik> gebruik = gebruik(json == null ? null : json.gebruik());
        if (gebruik.isEmpty()) {
            fouten.add(fout("gebruik", "gebruik-onbekend"));
        }
        Optional<Instant> geldigTot = moment(json == null ? null : json.geldigTot());
        if (geldigTot.isEmpty()) {
            fouten.add(fout("geldigTot", "geldigheid"));
        }
        if (voor.isEmpty() || gebruik.isEmpty() || geldigTot.isEmpty()) {
            throw onjuist(fouten);
        }
        Map<String, Object> jwk = json == null || json.jwk() == null ? Map.of() : Objects.requireNonNull(json.jwk());
        Toevoeging toevoeging =
                sleutels.voegToe(caller, voor.get().organisatie(), gebruik.get(), Jwk.tekst(jwk), geldigTot.get());
        if (toevoeging instanceof Toevoeging.Toegevoegd goed) {
            return Response.status(goed.alEerder() ? Response.Status.OK : Response.Status.CREATED)
                    .entity(SleutelJson.of(voor.get(), goed.sleutel()))
                    .build();
        }
        var geweigerd = (Toevoeging.Geweigerd) toevoeging;
        throw onjuist(List.of(fout(geweigerd.plek(), geweigerd.code())));
    }

    /** Again does nothing more. */
    @POST
    @Path("/{kid}/intrekking")
    @Produces(MediaType.APPLICATION_JSON)
    public SleutelJson trekIn(@PathParam("kid") String kid, @Context Caller caller) {
        Set<OrganisationId> van =
                adressen(caller).stream().map(Adres::organisatie).collect(Collectors.toSet());
        Optional<Sleutel> weg = sleutels.trekIn(caller, van, kid);
        return weg.flatMap(sleutel -> adressen(caller).stream()
                        .filter(adres -> adres.sleutel(kid).isPresent())
                        .findFirst()
                        .map(adres -> SleutelJson.of(adres, sleutel)))
                .orElseThrow(() -> new Problem(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "Geen sleutel",
                        "Er is voor u geen sleutel met deze vingerafdruk."));
    }

    private List<Adres> adressen(Caller caller) {
        return Eigen.adressen(adresboek, caller);
    }

    private static Optional<Gebruik> gebruik(@Nullable String tekst) {
        for (Gebruik gebruik : Gebruik.values()) {
            if (gebruik.name().toLowerCase(Locale.ROOT).equals(tekst)) {
                return Optional.of(gebruik);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable String tekst) {
        try {
            return tekst == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(tekst).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Problem.Flaw fout(String plek, String code) {
        return new Problem.Flaw(plek, code, Zinnen.zin(code));
    }

    private static Problem onjuist(List<Problem.Flaw> fouten) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Sleutel niet toegevoegd",
                "Aantal fouten: " + fouten.size() + ".",
                fouten);
    }
}
