// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboekgeheugen;
import org.jspecify.annotations.Nullable;

/** {@code /adresboek}, as {@code openapi/v1.json} describes it: who takes part, the same for all. */
@Path("/adresboek")
public final class AdresboekEndpoint {
    /** The first part of its addresses. */
    public static final String PAD = "adresboek";

    private static final int PER_PAGINA = 100;
    private static final int LAATSTE_PAGINA = 100_000;
    private static final int LANGSTE_NAAM = 100;

    private final Adresboekgeheugen adresboek;

    public AdresboekEndpoint(Adresboekgeheugen adresboek) {
        this.adresboek = adresboek;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AdresboekJson zoek(
            @QueryParam("naam") @Nullable String naam, @QueryParam("pagina") @Nullable String pagina) {
        String deel = naam == null ? "" : naam;
        int nummer = nummer(pagina == null ? "1" : pagina);
        if (nummer < 1 || deel.length() > LANGSTE_NAAM) {
            throw new Problem(
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    "Onjuiste aanvraag",
                    "Een parameter in het adres is onjuist.",
                    List.of(new Problem.Flaw(
                            nummer < 1 ? "pagina" : "naam",
                            "parameter-ongeldig",
                            nummer < 1 ? "Geef het nummer van een pagina." : "Geef een kortere naam.")));
        }
        return new AdresboekJson(
                adresboek.zoek(deel, (nummer - 1) * PER_PAGINA, PER_PAGINA).stream()
                        .map(AdresJson::of)
                        .toList(),
                nummer,
                adresboek.aantal(deel));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public AdresJson een(@PathParam("id") String id) {
        try {
            return adresboek.vind(UUID.fromString(id)).map(AdresJson::of).orElseThrow(AdresboekEndpoint::onbekend);
        } catch (IllegalArgumentException e) {
            throw onbekend();
        }
    }

    private static Problem onbekend() {
        return new Problem(
                Response.Status.NOT_FOUND.getStatusCode(), "Geen deelnemer", "Er is geen deelnemer met dit nummer.");
    }

    private static int nummer(String tekst) {
        return tekst.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(tekst), LAATSTE_PAGINA) : 0;
    }
}
