// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.endpoint.BerichtenJson.BerichtlinksJson;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/** Which page of the messages of its organisations a system asks for. */
record Lijstvraag(Set<OrganisationId> organisaties, boolean ontvangen, Optional<Stand> stand, int pagina) {
    static final int PER_PAGINA = 100;
    private static final String BASIS = "/api/schuldenknooppunt/v1/" + BerichtEndpoint.PAD;
    private static final String VERZONDEN = "verzonden";
    private static final String ONTVANGEN = "ontvangen";

    static Lijstvraag van(MultivaluedMap<String, String> adres, Caller caller) {
        var fouten = new ArrayList<Problem.Flaw>();
        String richting = eerste(adres, "richting");
        if (!List.of("", VERZONDEN, ONTVANGEN).contains(richting)) {
            fouten.add(fout("richting", "Kies ontvangen of verzonden."));
        }
        String naam = eerste(adres, "stand");
        Optional<Stand> stand = Arrays.stream(Stand.values())
                .filter(een -> een.name().toLowerCase(Locale.ROOT).equals(naam))
                .findFirst();
        if (!naam.isEmpty() && stand.isEmpty()) {
            fouten.add(fout("stand", "Kies aangeboden, opgehaald, bevestigd, verlopen of ingetrokken."));
        }
        String pagina = eerste(adres, "pagina");
        if (!pagina.matches("([1-9][0-9]{0,3})?")) {
            fouten.add(fout("pagina", "Kies 1 tot en met 9999."));
        }
        if (!fouten.isEmpty()) {
            throw onjuist(fouten);
        }
        Set<OrganisationId> organisaties = caller.organisationsFor(Rights.BERICHTEN).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        return new Lijstvraag(
                organisaties, !richting.equals(VERZONDEN), stand, pagina.isEmpty() ? 1 : Integer.parseInt(pagina));
    }

    Berichtfilter filter() {
        return stand.map(een -> Berichtfilter.alles().met(een)).orElseGet(Berichtfilter::alles);
    }

    /** @param gelezen one more than a page has, if there are more */
    BerichtenJson antwoord(List<Bericht> gelezen) {
        boolean meer = gelezen.size() > PER_PAGINA;
        return new BerichtenJson(
                gelezen.stream().limit(PER_PAGINA).map(BerichtJson::van).toList(),
                new BerichtlinksJson(link(pagina), meer ? link(pagina + 1) : null));
    }

    private String link(int naar) {
        return BASIS + "?richting=" + (ontvangen ? ONTVANGEN : VERZONDEN)
                + stand.map(een -> "&stand=" + een.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                + "&pagina=" + naar;
    }

    static String eerste(MultivaluedMap<String, String> adres, String naam) {
        String tekst = adres.getFirst(naam);
        return tekst == null ? "" : tekst.strip();
    }

    static Problem.Flaw fout(String plek, String zin) {
        return new Problem.Flaw(plek, "parameter-ongeldig", zin);
    }

    static Problem onjuist(List<Problem.Flaw> fouten) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Onjuiste aanvraag",
                "Aantal fouten in het adres: " + fouten.size() + ".",
                fouten);
    }
}
