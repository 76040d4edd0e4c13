// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging;
import org.jspecify.annotations.Nullable;

/** {@code /sleutels}, as {@code openapi/v1.json} describes it: the public keys of a system's own participants. */
@Path("/sleutels")
public final class SleutelEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "sleutels";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONGELDIG = "veld-ongeldig";

    private final Sleutels sleutels;
    private final Adresboek adresboek;

    public SleutelEndpoint(Sleutels sleutels, Adresboek adresboek) {
        this.sleutels = sleutels;
        this.adresboek = adresboek;
    }

    /** Of all participants of the caller; also those that ended or were withdrawn. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SleutelJson.SleutelsJson eigen(@Context Caller caller) {
        return new SleutelJson.SleutelsJson(eigenaars(caller).stream()
                .sorted()
                .flatMap(een -> sleutels.van(caller, een).stream())
                .map(SleutelJson::van)
                .toList());
    }

    /** The same again changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response voegToe(@Nullable SleutelaanvraagJson json, @Context Caller caller) {
        if (json == null) {
            throw fout("jwk", "veld-ontbreekt", "Er is geen aanvraag.");
        }
        Gebruik gebruik = gebruik(json.gebruik());
        Toevoeging toevoeging =
                sleutels.voegToe(caller, eigenaar(json, caller), gebruik, jwk(json.jwk()), moment(json.geldigTot()));
        if (toevoeging instanceof Toevoeging.Geweigerd geweigerd) {
            throw fout(geweigerd.plek(), geweigerd.code(), "Wij nemen deze sleutel niet aan.");
        }
        var toegevoegd = (Toevoeging.Toegevoegd) toevoeging;
        return Response.status(toegevoegd.alEerder() ? Response.Status.OK : Response.Status.CREATED)
                .entity(SleutelJson.van(toegevoegd.sleutel()))
                .build();
    }

    /** As often as the system likes. */
    @POST
    @Path("/{kid}/intrekking")
    @Produces(MediaType.APPLICATION_JSON)
    public SleutelJson trekIn(@PathParam("kid") String kid, @Context Caller caller) {
        return sleutels.trekIn(caller, eigenaars(caller), kid)
                .map(SleutelJson::van)
                .orElseThrow(() -> new Problem(
                        Response.Status.NOT_FOUND.getStatusCode(),
                        "Geen sleutel",
                        "U hebt geen sleutel met deze naam."));
    }

    private static Set<OrganisationId> eigenaars(Caller caller) {
        return caller.organisationsFor(Rights.BERICHTEN).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    /** Who acts for several says for which. */
    private OrganisationId eigenaar(SleutelaanvraagJson json, Caller caller) {
        Set<OrganisationId> eigen = eigenaars(caller);
        String deelnemer = json.deelnemer();
        Optional<OrganisationId> een = deelnemer == null
                ? eigen.stream().filter(unused -> eigen.size() == 1).findFirst()
                : Aanvraag.uuid(deelnemer)
                        .flatMap(adresboek::vind)
                        .map(Adres::organisatie)
                        .filter(eigen::contains);
        return een.orElseThrow(
                () -> fout("deelnemer", ONGELDIG, "Geef het nummer in het adresboek van een van uw deelnemers."));
    }

    private static Gebruik gebruik(@Nullable String text) {
        try {
            return Gebruik.valueOf(String.valueOf(text).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fout("gebruik", ONGELDIG, "Kies versleutelen of ondertekenen.");
        }
    }

    private static String jwk(@Nullable Map<String, Object> jwk) {
        try {
            return JSON.writeValueAsString(jwk == null ? Map.of() : jwk);
        } catch (JsonProcessingException e) {
            throw fout("jwk", ONGELDIG, "Geef een sleutel als JWK.");
        }
    }

    private static Instant moment(@Nullable String text) {
        try {
            return Instant.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw fout("geldigTot", ONGELDIG, "Geef een moment zoals 2027-11-30T23:00:00Z.");
        }
    }

    private static Problem fout(String plek, String code, String zin) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Onjuiste aanvraag",
                zin,
                List.of(new Problem.Flaw(plek, code, zin)));
    }
}
