// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/** Pages on which a script works: each hands it what the node knows, and nothing comes back but what the script encrypted. */
final class Werkplekken {
    /** What a list in one go takes. */
    private static final int MEESTE_VRAGEN = 500;

    private final Berichten berichten;
    private final Berichtsoorten soorten;
    private final Adresboek adresboek;
    private final Clock clock;

    Werkplekken(Berichten berichten, Berichtsoorten soorten, Adresboek adresboek, Clock clock) {
        this.berichten = berichten;
        this.soorten = soorten;
        this.adresboek = adresboek;
        this.clock = clock;
    }

    /** One message that came in, to be opened by the script. */
    Optional<View> bericht(TabRequest request, UUID referentie) {
        return berichten
                .zoek(request.caller(), referentie)
                .flatMap(bericht -> Gekozen.van(request, adresboek, bericht, Kop::ontvanger)
                        .flatMap(ik ->
                                soorten.vind(bericht.kop().type()).map(soort -> bericht(request, bericht, ik, soort))));
    }

    private View bericht(TabRequest request, Bericht bericht, Adres ik, Berichtsoort soort) {
        ObjectNode gegevens = Werkplek.begin(request, ik, clock);
        gegevens.set("bericht", Json.bericht(bericht, berichten::werkdagenTot));
        gegevens.set("soort", Json.soort(soort, Optional.empty()));
        adresboek.vind(bericht.kop().afzender()).ifPresent(adres -> gegevens.set("afzender", Json.adres(adres)));
        gegevens.set("antwoorden", Json.lijst(antwoorden(soort, ik)));
        berichten.ingetrokkenSleutel(Gekozen.alle(request), bericht).ifPresent(kid -> gegevens.put("ingetrokken", kid));
        var regel = new Berichtregels(
                        request.texts(), Words.of(request.texts().locale()), soorten, adresboek, berichten)
                .ontvangen(bericht);
        return Werkplek.pagina(request, "bericht", regel.soort(), "bericht.intro", gegevens, Optional.of(regel));
    }

    private List<ObjectNode> antwoorden(Berichtsoort vraag, Adres ik) {
        return soorten.antwoordenOp(vraag).stream()
                .map(soort -> Json.soort(soort, Optional.of(ik)))
                .toList();
    }

    /** One message that was sent, of which the script may have a copy. */
    Optional<View> verzonden(TabRequest request, UUID referentie) {
        return berichten
                .zoek(request.caller(), referentie)
                .flatMap(bericht -> Gekozen.van(request, adresboek, bericht, Kop::afzender)
                        .flatMap(ik -> soorten.vind(bericht.kop().type())
                                .map(soort -> verzonden(request, bericht, ik, soort))));
    }

    private View verzonden(TabRequest request, Bericht bericht, Adres ik, Berichtsoort soort) {
        ObjectNode gegevens = Werkplek.begin(request, ik, clock);
        gegevens.set("bericht", Json.bericht(bericht, berichten::werkdagenTot));
        gegevens.set("soort", Json.soort(soort, Optional.empty()));
        boolean onleesbaar =
                berichten.ingetrokkenSleutel(Gekozen.alle(request), bericht).isPresent();
        adresboek.vind(bericht.kop().ontvanger()).ifPresent(adres -> {
            gegevens.set("ontvanger", Json.adres(adres));
            if (onleesbaar) {
                gegevens.put("opnieuw", "sleutel");
            } else if (bericht.stand() == Stand.VERLOPEN || bericht.stand() == Stand.INGETROKKEN) {
                gegevens.put("opnieuw", "eind");
            }
        });
        var regel = new Berichtregels(
                        request.texts(), Words.of(request.texts().locale()), soorten, adresboek, berichten)
                .verzonden(bericht, onleesbaar);
        return Werkplek.pagina(
                request, "verzonden", regel.soort(), "verzonden.bericht.intro", gegevens, Optional.of(regel));
    }

    /** Something new; or more in a conversation that the caller's organisation is in. */
    View nieuw(TabRequest request) {
        Optional<Adres> ik = Gekozen.een(request, adresboek);
        if (ik.isEmpty()) {
            return new View.Redirect(BerichtenTab.PATH);
        }
        ObjectNode gegevens = Werkplek.begin(request, ik.get(), clock);
        gegevens.set(
                "soorten",
                Json.lijst(begin(ik.get()).stream()
                        .map(soort -> Json.soort(soort, ik))
                        .toList()));
        gegevens.put("schulden", Schuldenpagina.is(soorten, ik.get()));
        request.parameter("conversatie")
                .flatMap(Gekozen::uuid)
                .filter(een ->
                        !berichten.conversatie(Gekozen.alle(request), een, 1).isEmpty())
                .ifPresent(een -> gegevens.put("conversatie", een.toString()));
        return Werkplek.pagina(
                request, "nieuw", request.texts().text("nieuw.title"), "nieuw.intro", gegevens, Optional.empty());
    }

    /** With which this participant may begin: what is only an answer comes with its question. */
    private List<Berichtsoort> begin(Adres ik) {
        List<Berichtsoort> alle = soorten.alle();
        return alle.stream()
                .filter(soort -> soort.afzenders().contains(ik.soort())
                        && ik.modules().contains(soort.module())
                        && (soort.isVraag()
                                || alle.stream()
                                        .noneMatch(vraag -> vraag.antwoorden()
                                                .contains(soort.type().code()))))
                .toList();
    }

    /** Questions by the list: which kinds wait, and of each which questions. */
    View lijst(TabRequest request) {
        Optional<Adres> ik = Gekozen.een(request, adresboek);
        if (ik.isEmpty()) {
            return new View.Redirect(BerichtenTab.PATH);
        }
        List<Bericht> vragen =
                berichten.ontvangen(Gekozen.alle(request), Berichtfilter.alleenTeDoen(), 0, MEESTE_VRAGEN).stream()
                        .filter(bericht -> soorten.vind(bericht.kop().type())
                                .filter(Berichtsoort::isVraag)
                                .isPresent())
                        .toList();
        ObjectNode gegevens = Werkplek.begin(request, ik.get(), clock);
        var perSoort = vragen.stream()
                .map(bericht -> bericht.kop().type())
                .distinct()
                .flatMap(type -> soorten.vind(type).stream())
                .map(soort -> {
                    ObjectNode json = Json.soort(soort, Optional.empty());
                    json.set("antwoorden", Json.lijst(antwoorden(soort, ik.get())));
                    return json;
                })
                .toList();
        gegevens.set("soorten", Json.lijst(perSoort));
        gegevens.set(
                "vragen",
                Json.lijst(vragen.stream()
                        .map(bericht -> Json.bericht(bericht, berichten::werkdagenTot))
                        .toList()));
        Map<UUID, Adres> afzenders = vragen.stream()
                .map(bericht -> bericht.kop().afzender())
                .distinct()
                .flatMap(id -> adresboek.vind(id).stream())
                .collect(Collectors.toMap(Adres::id, Function.identity()));
        gegevens.set(
                "afzenders",
                Json.lijst(afzenders.values().stream().map(Json::adres).toList()));
        return Werkplek.pagina(
                request, "lijst", request.texts().text("lijst.title"), "lijst.intro", gegevens, Optional.empty());
    }
}
