// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;

/**
 * The debts of clients: a conversation each. The node says whom was asked, when, and who answered; how much is owed stands in
 * the answers, which the script opens.
 */
final class Schuldenpagina {
    /** Of those that were sent last. */
    private static final int MEESTE_VERZONDEN = 1000;
    /** In a conversation. */
    private static final int MEESTE = 500;

    private final Berichten berichten;
    private final Berichtsoorten soorten;
    private final Adresboek adresboek;
    private final Clock clock;

    Schuldenpagina(Berichten berichten, Berichtsoorten soorten, Adresboek adresboek, Clock clock) {
        this.berichten = berichten;
        this.soorten = soorten;
        this.adresboek = adresboek;
        this.clock = clock;
    }

    /** Whether this participant is one that asks creditors. */
    static boolean is(Berichtsoorten soorten, Adres ik) {
        return soorten.alle().stream().anyMatch(soort -> isVraagAanSchuldeiser(soort, ik.soort()));
    }

    private static boolean isVraagAanSchuldeiser(Berichtsoort soort, Deelnemersoort afzender) {
        return soort.isVraag()
                && soort.afzenders().contains(afzender)
                && soort.ontvangers().contains(Deelnemersoort.SCHULDEISER);
    }

    /** All conversations, newest first. */
    View gesprekken(TabRequest request) {
        Optional<Adres> ik = Gekozen.een(request, adresboek).filter(adres -> is(soorten, adres));
        if (ik.isEmpty()) {
            return new View.Redirect(BerichtenTab.PATH);
        }
        var gesprekken = new LinkedHashMap<UUID, Gesprek>();
        for (Bericht bericht : berichten.verzonden(Gekozen.alle(request), Berichtfilter.alles(), 0, MEESTE_VERZONDEN)) {
            if (soorten.vind(bericht.kop().type())
                    .filter(soort -> isVraagAanSchuldeiser(soort, ik.get().soort()))
                    .isPresent()) {
                gesprekken.merge(bericht.kop().conversatie(), Gesprek.van(bericht), Gesprek::met);
            }
        }
        ObjectNode gegevens = Werkplek.begin(request, ik.get(), clock);
        gegevens.set(
                "gesprekken",
                Json.lijst(gesprekken.entrySet().stream()
                        .map(een -> Json.gesprek(een.getKey(), een.getValue()))
                        .toList()));
        gegevens.set(
                "soorten",
                Json.lijst(soorten.alle().stream()
                        .filter(soort -> isVraagAanSchuldeiser(soort, ik.get().soort()))
                        .map(soort -> Json.soort(soort, Optional.empty()))
                        .toList()));
        return Werkplek.pagina(
                request,
                "gesprekken",
                request.texts().text("gesprekken.title"),
                "gesprekken.intro",
                gegevens,
                Optional.empty());
    }

    /** What the node knows of a conversation. */
    record Gesprek(Instant begonnen, int gevraagd, int beantwoord) {
        static Gesprek van(Bericht vraag) {
            return new Gesprek(vraag.datum(), 1, vraag.beantwoord() ? 1 : 0);
        }

        Gesprek met(Gesprek ander) {
            return new Gesprek(
                    begonnen.isBefore(ander.begonnen) ? begonnen : ander.begonnen,
                    gevraagd + ander.gevraagd,
                    beantwoord + ander.beantwoord);
        }
    }

    /** One conversation; none: it is not of the organisation that was chosen. */
    Optional<View> gesprek(TabRequest request, UUID conversatie) {
        return Gekozen.een(request, adresboek)
                .filter(adres -> is(soorten, adres))
                .flatMap(ik -> {
                    List<Bericht> alle = berichten.conversatie(Gekozen.alle(request), conversatie, MEESTE);
                    return alle.isEmpty() ? Optional.empty() : Optional.of(gesprek(request, ik, conversatie, alle));
                });
    }

    private View gesprek(TabRequest request, Adres ik, UUID conversatie, List<Bericht> alle) {
        ObjectNode gegevens = Werkplek.begin(request, ik, clock).put("conversatie", conversatie.toString());
        gegevens.set(
                "berichten",
                Json.lijst(alle.stream()
                        .map(bericht -> Json.bericht(bericht, berichten::werkdagenTot))
                        .toList()));
        gegevens.set("soorten", Json.lijst(soortenVan(alle)));
        gegevens.set(
                "adressen",
                Json.lijst(alle.stream()
                        .flatMap(bericht -> Stream.of(
                                bericht.kop().afzender(), bericht.kop().ontvanger()))
                        .distinct()
                        .flatMap(id -> adresboek.vind(id).stream())
                        .map(Json::adres)
                        .toList()));
        return Werkplek.pagina(
                request,
                "schulden",
                request.texts().text("schulden.title"),
                "schulden.intro",
                gegevens,
                Optional.empty());
    }

    /** Those of the messages, and of the answers that may still come. */
    private List<ObjectNode> soortenVan(List<Bericht> alle) {
        Map<String, Berichtsoort> gevonden = new LinkedHashMap<>();
        for (Bericht bericht : alle) {
            soorten.vind(bericht.kop().type()).ifPresent(soort -> {
                gevonden.put(soort.type().toString(), soort);
                soorten.antwoordenOp(soort)
                        .forEach(antwoord -> gevonden.put(antwoord.type().toString(), antwoord));
            });
        }
        return gevonden.values().stream()
                .map(soort -> Json.soort(soort, Optional.empty()))
                .toList();
    }
}
