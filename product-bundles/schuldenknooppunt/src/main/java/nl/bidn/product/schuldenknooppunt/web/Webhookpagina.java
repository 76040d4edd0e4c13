// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.service.webhook.Bezorging;
import nl.bidn.product.schuldenknooppunt.service.webhook.Soort;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Keuze;
import nl.bidn.product.schuldenknooppunt.web.WebhooksModel.Opgegeven;
import nl.bidn.product.schuldenknooppunt.web.WebhooksModel.Regel;
import nl.bidn.product.schuldenknooppunt.web.pages.JtewebhooksGenerated;

/** Below Mijn organisatie: which systems are told what happens, and what did not reach them. */
final class Webhookpagina {
    static final String PAD = "webhooks";

    private static final String HIER = "mijn-organisatie/" + PAD;
    private static final String TITEL = "webhooks.title";

    private final Webhooks webhooks;

    /** What the page says of what was done just now. */
    private record Uitkomst(String melding, String gelukt, String geheim, String adres, Set<String> soorten) {
        static final Uitkomst GEEN = new Uitkomst("", "", "", "", Set.of());

        static Uitkomst gelukt(String zin, String geheim) {
            return new Uitkomst("", zin, geheim, "", Set.of());
        }

        static Uitkomst mis(String zin) {
            return new Uitkomst(zin, "", "", "", Set.of());
        }
    }

    Webhookpagina(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    View toon(TabRequest request, Organisation organisatie) {
        return page(request, organisatie, Uitkomst.GEEN);
    }

    /** @param daad the part of the address behind that of the page; empty: make one */
    View doe(TabRequest request, Organisation organisatie, String daad) {
        if (daad.isEmpty()) {
            return maak(request, organisatie);
        }
        Optional<UUID> id = Boekwoorden.uuid(Boekwoorden.getypt(request, "id"));
        if (id.isEmpty()) {
            return new View.NotFound();
        }
        OrganisationId wie = organisatie.id();
        return switch (daad) {
            case "proef" ->
                na(
                        request,
                        organisatie,
                        webhooks.probeer(request.caller(), wie, id.get()).isPresent(),
                        "proef");
            case "aan" ->
                na(
                        request,
                        organisatie,
                        webhooks.zetAan(request.caller(), wie, id.get()).isPresent(),
                        "aan");
            case "verwijderen" ->
                na(request, organisatie, webhooks.verwijder(request.caller(), wie, id.get()), "verwijderd");
            case "geheim" -> vernieuw(request, organisatie, id.get());
            case "herhaal" -> herhaal(request, organisatie, id.get());
            default -> new View.NotFound();
        };
    }

    private View maak(TabRequest request, Organisation organisatie) {
        String adres = Boekwoorden.getypt(request, "adres");
        Set<String> gekozen = Set.copyOf(request.parameters("gebeurtenis"));
        Set<Soort> soorten =
                gekozen.stream().map(Soort::van).flatMap(Optional::stream).collect(Collectors.toSet());
        Maaksel maaksel = webhooks.maak(request.caller(), organisatie.id(), adres, soorten);
        if (maaksel instanceof Maaksel.Gemaakt gemaakt) {
            return page(
                    request, organisatie, Uitkomst.gelukt(request.texts().text("webhooks.gemaakt"), gemaakt.geheim()));
        }
        var geweigerd = (Maaksel.Geweigerd) maaksel;
        String zin = request.texts().text("weigering." + geweigerd.code());
        return new View.Invalid(
                page(request, organisatie, new Uitkomst(zin, "", "", adres, gekozen)),
                List.of(new View.FieldError(geweigerd.plek(), zin)));
    }

    private View vernieuw(TabRequest request, Organisation organisatie, UUID id) {
        return webhooks.vernieuwGeheim(request.caller(), organisatie.id(), id)
                .<View>map(nieuw -> page(
                        request,
                        organisatie,
                        Uitkomst.gelukt(request.texts().text("webhooks.geheim.vernieuwd"), nieuw.geheim())))
                .orElseGet(View.NotFound::new);
    }

    private View herhaal(TabRequest request, Organisation organisatie, UUID id) {
        boolean gedaan = Boekwoorden.uuid(Boekwoorden.getypt(request, "bezorging"))
                .filter(bezorging -> webhooks.herhaal(request.caller(), organisatie.id(), id, bezorging))
                .isPresent();
        return na(request, organisatie, gedaan, "herhaald");
    }

    private View na(TabRequest request, Organisation organisatie, boolean gedaan, String wat) {
        if (gedaan) {
            return new View.Redirect(HIER + "?gedaan=" + wat);
        }
        String zin = request.texts().text("webhooks.niet-meer");
        return new View.Invalid(
                page(request, organisatie, Uitkomst.mis(zin)), List.of(new View.FieldError("webhooks", zin)));
    }

    private View.Page page(TabRequest request, Organisation organisatie, Uitkomst uitkomst) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        List<Regel> regels = webhooks.van(request.caller(), organisatie.id()).stream()
                .map(webhook -> regel(request, words, webhook))
                .toList();
        var model = new WebhooksModel(
                organisatie.name(),
                uitkomst.melding(),
                uitkomst.gelukt().isEmpty() ? gedaan(request) : uitkomst.gelukt(),
                uitkomst.geheim(),
                uitkomst.adres(),
                Arrays.stream(Soort.values())
                        .map(soort -> new Keuze(
                                soort.naam(),
                                naam(texts, soort),
                                uitkomst.soorten().contains(soort.naam())))
                        .toList(),
                regels,
                regels.size() < Webhooks.MEESTE,
                request.formToken());
        return new View.Page(
                texts.text(TITEL), Html.body(out -> JtewebhooksGenerated.render(out, null, words, texts, model)));
    }

    private static String gedaan(TabRequest request) {
        return request.parameter("gedaan")
                .filter(wat -> List.of("proef", "aan", "verwijderd", "herhaald").contains(wat))
                .map(wat -> request.texts().text("webhooks.gedaan." + wat))
                .orElse("");
    }

    private Regel regel(TabRequest request, Words words, Webhook webhook) {
        Texts texts = request.texts();
        var wie = webhook.organisatie();
        String stand = webhook.isAan() ? webhook.faalt().isPresent() ? "faalt" : "werkt" : "uit";
        return new Regel(
                webhook.id().toString(),
                webhook.adres().toString(),
                webhook.soorten().stream()
                        .sorted()
                        .map(soort -> naam(texts, soort))
                        .collect(Collectors.joining(", ")),
                texts.text("webhooks.stand." + stand),
                webhook.isAan() ? webhook.faalt().isPresent() ? "warning" : "success" : "error",
                webhook.uit().or(webhook::faalt).map(words::dateTime).orElse(""),
                webhook.isAan(),
                webhooks.wachtend(request.caller(), wie, webhook.id()).size(),
                webhooks.opgegeven(request.caller(), wie, webhook.id()).stream()
                        .map(een -> opgegeven(words, een))
                        .toList());
    }

    private static Opgegeven opgegeven(Words words, Bezorging bezorging) {
        return new Opgegeven(
                bezorging.id().toString(),
                bezorging.kennisgeving().type(),
                words.dateTime(bezorging.kennisgeving().moment()),
                bezorging.uitkomst(),
                bezorging.pogingen());
    }

    private static String naam(Texts texts, Soort soort) {
        return texts.text("webhooks.gebeurtenis." + soort.naam());
    }
}
