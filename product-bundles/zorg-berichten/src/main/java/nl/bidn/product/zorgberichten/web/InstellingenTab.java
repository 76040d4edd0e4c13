// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.certificate.CertificateForm;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Instelling;
import nl.bidn.product.zorgberichten.service.Instellingen;
import nl.bidn.product.zorgberichten.service.Instellingen.Ongeldig;
import nl.bidn.product.zorgberichten.service.Instellingen.Testuitslag;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.service.Wijze;
import nl.bidn.product.zorgberichten.web.pages.JteinstellingenGenerated;
import nl.bidn.product.zorgberichten.web.pages.JteinstellingenKiesGenerated;

/** How the system of a municipality is connected, for its productbeheerder. Shows nothing of any message. */
public final class InstellingenTab implements Tab {
    static final String PATH = "instellingen";

    private static final String TEST = "test";
    private static final String JA = "ja";

    /** Those that are typed or chosen, each under its key. */
    private static final List<Setting<?>> VELDEN = List.of(
            Instelling.WIJZE,
            Instelling.ENDPOINT,
            Instelling.STUF_VERSIE,
            Instelling.BEWAREN,
            Instelling.CONTACT,
            Instelling.MELDADRESSEN);

    private static final List<Setting<Boolean>> SCHAKELAARS =
            List.of(Instelling.TESTPROFIEL, Instelling.CONTROLE_PORTAAL, Instelling.CONTROLE_SYSTEEM);

    private final Dienst dienst;
    private final Instellingen instellingen;
    private final Clock clock;

    public InstellingenTab(Dienst dienst, Instellingen instellingen, Clock clock) {
        this.dienst = dienst;
        this.instellingen = instellingen;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.INSTELLEN;
    }

    @Override
    public long mostUploadBytes() {
        return CertificateForm.MOST_BYTES;
    }

    @Override
    public View show(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        return gemeente(request)
                .<View>map(gemeente -> page(request, gemeente, huidig(gemeente), Map.of(), Optional.empty()))
                .orElseGet(() -> kies(request));
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Organisation> gemeente = gemeente(request);
        if (gemeente.isEmpty()) {
            return new View.NotAllowed(request.texts().text("instellingen.kies"));
        }
        return switch (request.path()) {
            case "" -> bewaar(request, gemeente.get());
            case CertificateForm.NAME ->
                antwoord(request, gemeente.get(), Map.of(Instelling.CERTIFICAAT, CertificateForm.typed(request)));
            case TEST -> test(request, gemeente.get());
            default -> new View.NotFound();
        };
    }

    private View bewaar(TabRequest request, Organisation gemeente) {
        Map<Setting<?>, String> getypt = new LinkedHashMap<>();
        getypt.put(Instelling.WEBSERVICE, String.join(" ", request.parameters(Instelling.WEBSERVICE.key())));
        VELDEN.forEach(
                setting -> getypt.put(setting, request.parameter(setting.key()).orElse("")));
        SCHAKELAARS.forEach(
                setting -> getypt.put(setting, request.parameter(setting.key()).isPresent() ? JA : "nee"));
        return antwoord(request, gemeente, getypt);
    }

    private View antwoord(TabRequest request, Organisation gemeente, Map<Setting<?>, String> getypt) {
        List<Ongeldig> fouten = instellingen.wijzig(request.caller(), dienst, gemeente.id(), getypt);
        if (fouten.isEmpty()) {
            return new View.Redirect(PATH);
        }
        Map<String, String> waarden = huidig(gemeente);
        getypt.forEach((setting, text) -> waarden.put(setting.key(), text));
        Map<String, String> zinnen = fouten.stream().collect(Collectors.toMap(Ongeldig::key, Ongeldig::zin));
        return new View.Invalid(
                page(request, gemeente, waarden, zinnen, Optional.empty()),
                fouten.stream()
                        .map(fout -> new View.FieldError(fout.key(), fout.zin()))
                        .toList());
    }

    private View test(TabRequest request, Organisation gemeente) {
        Optional<Testuitslag> uitslag = instellingen.test(request.caller(), dienst, gemeente.id());
        return page(
                request,
                gemeente,
                huidig(gemeente),
                Map.of(),
                Optional.of(Testuitslagen.regel(uitslag, request.texts())));
    }

    /** The one municipality that was chosen. */
    private static Optional<Organisation> gemeente(TabRequest request) {
        List<Organisation> chosen = request.organisations();
        return chosen.size() == 1 && chosen.get(0).type() == OrganisationType.GEMEENTE
                ? Optional.of(chosen.get(0))
                : Optional.empty();
    }

    private Map<String, String> huidig(Organisation gemeente) {
        var waarden = new LinkedHashMap<String, String>();
        for (Setting<?> setting : Instelling.alle()) {
            waarden.put(
                    setting.key(),
                    instellingen.waarde(setting, dienst, gemeente.id()).toString());
        }
        return waarden;
    }

    private static View kies(TabRequest request) {
        Texts texts = request.texts();
        return new View.Page(
                texts.text("tab.instellingen.title"),
                Html.body(out -> JteinstellingenKiesGenerated.render(out, null, Words.of(texts.locale()), texts)));
    }

    private View.Page page(
            TabRequest request,
            Organisation gemeente,
            Map<String, String> waarden,
            Map<String, String> fouten,
            Optional<InstellingenModel.Testregel> test) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        SystemCertificate certificaat = instellingen.waarde(Instelling.CERTIFICAAT, dienst, gemeente.id());
        var model = new InstellingenModel(
                dienst.product().value(),
                gemeente.name(),
                soorten(texts),
                gekozen(waarden),
                waarden,
                fouten,
                List.of(wijze(Wijze.OPHALEN, texts), wijze(Wijze.AANBIEDEN, texts)),
                Instelling.STUF_VERSIES.stream()
                        .map(versie -> new Option(versie, versie))
                        .toList(),
                CertificateForm.line(certificaat, clock.instant(), words),
                test,
                request.formToken());
        return new View.Page(
                texts.text("tab.instellingen.title"),
                Html.body(out -> JteinstellingenGenerated.render(out, null, words, texts, model)));
    }

    private List<Option> soorten(Texts texts) {
        var woorden = new Woorden(texts, List.of());
        return instellingen.soorten(dienst).stream()
                .map(soort -> new Option(soort, woorden.soort(soort)))
                .toList();
    }

    private static Set<String> gekozen(Map<String, String> waarden) {
        String text = waarden.getOrDefault(Instelling.WEBSERVICE.key(), "");
        return text.isBlank() ? Set.of() : new HashSet<>(List.of(text.strip().split("\\s+")));
    }

    private static Option wijze(Wijze wijze, Texts texts) {
        return new Option(wijze.toString(), texts.text("instellingen.wijze." + wijze));
    }
}
