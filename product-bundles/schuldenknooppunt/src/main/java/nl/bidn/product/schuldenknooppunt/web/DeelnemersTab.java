// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemer;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk.Oordeel;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen;
import nl.bidn.product.schuldenknooppunt.web.DeelnemersModel.Kaart;
import nl.bidn.product.schuldenknooppunt.web.DeelnemersModel.Moduleregel;
import nl.bidn.product.schuldenknooppunt.web.DeelnemersModel.Regel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Aanvraagregel;
import nl.bidn.product.schuldenknooppunt.web.OrganisatieModel.Persoon;
import nl.bidn.product.schuldenknooppunt.web.pages.JteboekmeldingGenerated;
import nl.bidn.product.schuldenknooppunt.web.pages.JtedeelnemerGenerated;
import nl.bidn.product.schuldenknooppunt.web.pages.JtedeelnemersGenerated;

/** What participants ask, and who they are, for the servicedesk of BIDN. */
public final class DeelnemersTab implements Tab {
    private static final String PATH = "deelnemers";
    private static final String TITEL = "tab.deelnemers.title";
    private static final String REDEN = "reden";

    private final Servicedesk servicedesk;
    private final Abonnementen abonnementen;
    private final OrganisationDirectory directory;

    public DeelnemersTab(Servicedesk servicedesk, Abonnementen abonnementen, OrganisationDirectory directory) {
        this.servicedesk = servicedesk;
        this.abonnementen = abonnementen;
        this.directory = directory;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.TOEKENNEN;
    }

    @Override
    public View show(TabRequest request) {
        if (!Servicedesk.is(request.caller())) {
            return request.path().isEmpty() ? leeg(request) : nietVoorU(request);
        }
        return request.path().isEmpty()
                ? lijst(request, "")
                : deelnemer(request, request.path())
                        .<View>map(deelnemer -> kaart(request, deelnemer, ""))
                        .orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(TabRequest request) {
        if (!Servicedesk.is(request.caller())) {
            return nietVoorU(request);
        }
        return switch (request.path()) {
            case "toekennen", "afwijzen" -> beoordeel(request);
            case "soort", "module-intrekken" -> wijzig(request);
            default -> new View.NotFound();
        };
    }

    /** The role can be given anywhere, and means something at BIDN alone. */
    private static View leeg(TabRequest request) {
        Texts texts = request.texts();
        String titel = texts.text("tab.deelnemers.title");
        return new View.Page(
                titel,
                Html.body(out -> JteboekmeldingGenerated.render(
                        out,
                        null,
                        titel,
                        texts.text("deelnemers.niet-voor-u"),
                        texts.text("deelnemers.niet-voor-u.text"))));
    }

    private static View nietVoorU(TabRequest request) {
        return new View.NotAllowed(request.texts().text("deelnemers.niet-voor-u"));
    }

    private View beoordeel(TabRequest request) {
        Optional<UUID> id = Boekwoorden.uuid(Boekwoorden.getypt(request, "id"));
        Optional<Deelnemer> deelnemer = deelnemer(request, Boekwoorden.getypt(request, "organisatie"));
        if (id.isEmpty() || deelnemer.isEmpty()) {
            return new View.NotFound();
        }
        OrganisationId organisatie = deelnemer.get().organisatie();
        String reden = Boekwoorden.getypt(request, REDEN);
        Oordeel oordeel = request.path().equals("toekennen")
                ? servicedesk.kenToe(request.caller(), organisatie, id.get(), reden)
                : servicedesk.wijsAf(request.caller(), organisatie, id.get(), reden);
        return oordeel == Oordeel.GEDAAN
                ? new View.Redirect(PATH)
                : mis(request, lijst(request, zin(request, oordeel)), oordeel);
    }

    private View wijzig(TabRequest request) {
        Optional<Deelnemer> gevonden = deelnemer(request, Boekwoorden.getypt(request, "organisatie"));
        if (gevonden.isEmpty()) {
            return new View.NotFound();
        }
        OrganisationId organisatie = gevonden.get().organisatie();
        Optional<Oordeel> oordeel = request.path().equals("soort")
                ? Boekwoorden.keuze(Deelnemersoort.class, request.parameter("soort"))
                        .map(soort -> servicedesk.wijzigSoort(request.caller(), organisatie, soort))
                : Boekwoorden.keuze(Module.class, request.parameter("module"))
                        .map(module -> servicedesk.trekModuleIn(
                                request.caller(), organisatie, module, Boekwoorden.getypt(request, REDEN)));
        if (oordeel.isEmpty()) {
            return new View.NotFound();
        }
        return oordeel.get() == Oordeel.GEDAAN
                ? new View.Redirect(PATH + "/" + organisatie)
                : mis(request, kaart(request, gevonden.get(), zin(request, oordeel.get())), oordeel.get());
    }

    private static View mis(TabRequest request, View.Page page, Oordeel oordeel) {
        return new View.Invalid(page, List.of(new View.FieldError(REDEN, zin(request, oordeel))));
    }

    private static String zin(TabRequest request, Oordeel oordeel) {
        return request.texts().text("deelnemers.oordeel." + Boekwoorden.klein(oordeel));
    }

    private Optional<Deelnemer> deelnemer(TabRequest request, String code) {
        try {
            return servicedesk.deelnemer(request.caller(), new OrganisationId(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private View.Page lijst(TabRequest request, String melding) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var regels = new Aanvraagregels(texts, words);
        var model = new DeelnemersModel(
                melding,
                servicedesk.openAanvragen(request.caller()).stream()
                        .flatMap(een -> regel(request, regels, een).stream())
                        .toList(),
                servicedesk.deelnemers(request.caller()).stream()
                        .map(een -> new Regel(
                                een.organisatie().value(),
                                naam(een.organisatie()),
                                Boekwoorden.soort(texts, een.soort()),
                                String.join(", ", Boekwoorden.modules(texts, een.modules())),
                                een.isActief()))
                        .sorted(Comparator.comparing(Regel::naam))
                        .toList(),
                request.formToken());
        return new View.Page(
                texts.text(TITEL), Html.body(out -> JtedeelnemersGenerated.render(out, null, words, texts, model)));
    }

    private View.Page kaart(TabRequest request, Deelnemer deelnemer, String melding) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        String naam = naam(deelnemer.organisatie());
        var regels = new Aanvraagregels(texts, words);
        var model = new Kaart(
                melding,
                deelnemer.organisatie().value(),
                naam,
                Boekwoorden.klein(deelnemer.soort()),
                Arrays.stream(Deelnemersoort.values())
                        .map(soort -> new Option(Boekwoorden.klein(soort), Boekwoorden.soort(texts, soort)))
                        .toList(),
                deelnemer.modules().stream()
                        .sorted()
                        .map(module -> new Moduleregel(Boekwoorden.klein(module), Boekwoorden.module(texts, module)))
                        .toList(),
                deelnemer.vestigingen(),
                abonnementen.contactpersonen(request.caller(), deelnemer.organisatie()).stream()
                        .map(een -> new Persoon(een.naam(), een.rol(), een.mail(), een.telefoon()))
                        .toList(),
                servicedesk.aanvragen(request.caller(), deelnemer.organisatie()).stream()
                        .flatMap(een -> regel(request, regels, een).stream())
                        .toList(),
                request.formToken());
        return new View.Page(naam, Html.body(out -> JtedeelnemerGenerated.render(out, null, words, texts, model)));
    }

    private Optional<Aanvraagregel> regel(TabRequest request, Aanvraagregels regels, Aanvraag aanvraag) {
        OrganisationId wie = aanvraag.organisatie();
        return servicedesk
                .deelnemer(request.caller(), wie)
                .map(deelnemer -> regels.regel(
                        aanvraag, naam(wie), deelnemer, () -> abonnementen.contactpersonen(request.caller(), wie)));
    }

    private String naam(OrganisationId organisatie) {
        return directory.find(organisatie).map(Organisation::name).orElse(organisatie.value());
    }
}
