// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.core.MultivaluedMap;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.endpoint.BerichtenJson.BerichtlinksJson;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekpagina;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.service.bericht.Zoek;

/** What a system searches the logbook for, as it stands in the address. */
final class Logboekadres {
    static final int PER_PAGINA = 100;
    private static final String BASIS = "/api/schuldenknooppunt/v1/" + LogboekEndpoint.PAD;
    private static final String NA = "na";

    private final MultivaluedMap<String, String> adres;
    private final Map<String, String> gevraagd = new LinkedHashMap<>();
    private final List<Problem.Flaw> fouten = new ArrayList<>();
    private final Zoek zoek;

    private Logboekadres(MultivaluedMap<String, String> adres, Caller caller) {
        this.adres = adres;
        this.zoek = Zoek.van(caller.organisationsFor(Rights.INZIEN).stream()
                .map(Organisation::id)
                .toList());
    }

    static Logboekadres van(MultivaluedMap<String, String> adres, Caller caller) {
        var gelezen = new Logboekadres(adres, caller);
        gelezen.lees();
        if (!gelezen.fouten.isEmpty()) {
            throw Lijstvraag.onjuist(gelezen.fouten);
        }
        return gelezen;
    }

    private void lees() {
        uuid("referentienummer", zoek::referentie);
        uuid("conversatieReferentienummer", zoek::conversatie);
        uuid("crossReferentienummer", zoek::kruisreferentie);
        uuid("afzender", zoek::afzender);
        uuid("ontvanger", zoek::ontvanger);
        neem("berichttype", "Geef de code van een bericht.", Logboekadres::woord, zoek::code);
        neem("versie", "Geef een versie, zoals 2.0.", Logboekadres::woord, zoek::versie);
        neem("opgehaald", "Kies true of false.", Logboekadres::jaOfNee, zoek::opgehaald);
        neem("bevestigd", "Kies true of false.", Logboekadres::jaOfNee, zoek::bevestigd);
        neem("afzenderSoort", "Kies een soort deelnemer.", Logboekadres::soort, zoek::afzenderSoort);
        neem("ontvangerSoort", "Kies een soort deelnemer.", Logboekadres::soort, zoek::ontvangerSoort);
        neem("vanaf", "Geef een moment volgens RFC 3339.", Logboekadres::moment, m -> zoek.vanaf(m.toInstant()));
        neem("tot", "Geef een moment volgens RFC 3339.", Logboekadres::moment, m -> zoek.tot(m.toInstant()));
        neem(NA, "Gebruik de link naar de volgende bladzijde.", Logboekadres::plek, zoek::na);
    }

    private void uuid(String naam, Consumer<UUID> zet) {
        neem(naam, "Vul een UUID in, met kleine letters en koppeltekens.", Aanvraag::uuid, zet);
    }

    private <T> void neem(String naam, String zin, Function<String, Optional<T>> lees, Consumer<T> zet) {
        String tekst = Lijstvraag.eerste(adres, naam);
        if (tekst.isEmpty()) {
            return;
        }
        gevraagd.put(naam, tekst);
        lees.apply(tekst).ifPresentOrElse(zet, () -> fouten.add(Lijstvraag.fout(naam, zin)));
    }

    private static Optional<String> woord(String tekst) {
        return tekst.matches("[a-z0-9.-]{1,48}") ? Optional.of(tekst) : Optional.empty();
    }

    private static Optional<Boolean> jaOfNee(String tekst) {
        return tekst.matches("true|false") ? Optional.of(Boolean.valueOf(tekst)) : Optional.empty();
    }

    private static Optional<Deelnemersoort> soort(String tekst) {
        try {
            return Optional.of(Deelnemersoort.valueOf(tekst));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> moment(String tekst) {
        try {
            return Optional.of(OffsetDateTime.parse(tekst)).filter(moment -> Logboekvraag.isJaar(moment.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Logboekvraag.Plek> plek(String tekst) {
        int komma = tekst.indexOf(',');
        return komma < 0
                ? Optional.empty()
                : moment(tekst.substring(0, komma))
                        .flatMap(datum -> Aanvraag.uuid(tekst.substring(komma + 1))
                                .map(id -> new Logboekvraag.Plek(datum.toInstant(), id)));
    }

    Logboekvraag vraag() {
        return zoek.vraag();
    }

    BerichtenJson antwoord(Logboekpagina pagina) {
        return new BerichtenJson(
                pagina.berichten().stream().map(BerichtJson::van).toList(),
                new BerichtlinksJson(
                        link(gevraagd), pagina.verder().map(this::volgende).orElse(null)));
    }

    private String volgende(Logboekvraag.Plek plek) {
        var verder = new LinkedHashMap<>(gevraagd);
        verder.put(NA, na(plek));
        return link(verder);
    }

    static String na(Logboekvraag.Plek plek) {
        return plek.datum() + "," + plek.referentie();
    }

    private static String link(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? BASIS
                : parameters.entrySet().stream()
                        .map(een -> een.getKey() + "=" + URLEncoder.encode(een.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", BASIS + "?", ""));
    }
}
