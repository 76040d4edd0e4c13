// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.certificate.CertificateForm;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import nl.bidn.product.wlzregistertoets.service.instelling.Instellingen;
import nl.bidn.product.wlzregistertoets.service.instelling.Instellingen.Ongeldig;
import nl.bidn.product.wlzregistertoets.service.instelling.Instellingen.Testuitslag;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;
import nl.bidn.product.wlzregistertoets.web.pages.JteinstellingenGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JtekiesGenerated;

/** Which systems of a municipality may ask and what is unusual use, for its productbeheerder. Shows nothing of anybody. */
public final class InstellingenTab implements Tab {
    private static final String PATH = "instellingen";
    private static final String TEST = "test";
    private static final String TEST_OIN = "test-oin";
    private static final String TEST_ADRES = "test-adres";

    private final Instellingen instellingen;
    private final Clock clock;

    public InstellingenTab(Instellingen instellingen, Clock clock) {
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
        return Gekozen.een(request)
                .<View>map(gemeente -> page(request, gemeente, huidig(gemeente), Map.of(), List.of()))
                .orElseGet(() -> kies(request));
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Organisation> gemeente = Gekozen.een(request);
        if (gemeente.isEmpty()) {
            return new View.NotAllowed(request.texts().text("instellingen.kies"));
        }
        return switch (request.path()) {
            case "" -> bewaar(request, gemeente.get(), getypt(request));
            case CertificateForm.NAME ->
                bewaar(request, gemeente.get(), Map.of(Instelling.CERTIFICAAT, CertificateForm.typed(request)));
            case TEST -> test(request, gemeente.get());
            default -> new View.NotFound();
        };
    }

    private static Map<Setting<?>, String> getypt(TabRequest request) {
        Map<Setting<?>, String> getypt = new LinkedHashMap<>();
        Instelling.alle().stream()
                .filter(setting -> !setting.equals(Instelling.CERTIFICAAT))
                .forEach(setting ->
                        getypt.put(setting, request.parameter(setting.key()).orElse("")));
        return getypt;
    }

    private View bewaar(TabRequest request, Organisation gemeente, Map<Setting<?>, String> getypt) {
        List<Ongeldig> fouten = instellingen.wijzig(request.caller(), gemeente.id(), getypt);
        if (fouten.isEmpty()) {
            return new View.Redirect(PATH);
        }
        Map<String, String> waarden = huidig(gemeente);
        getypt.forEach((setting, text) -> waarden.put(setting.key(), text));
        Map<String, String> zinnen = fouten.stream().collect(Collectors.toMap(Ongeldig::key, Ongeldig::zin));
        return new View.Invalid(
                page(request, gemeente, waarden, zinnen, List.of()),
                fouten.stream()
                        .map(fout -> new View.FieldError(fout.key(), fout.zin()))
                        .toList());
    }

    private View test(TabRequest request, Organisation gemeente) {
        Testuitslag uitslag = instellingen.test(
                request.caller(),
                gemeente.id(),
                request.parameter(TEST_OIN).map(String::strip).orElse(""),
                request.parameter(TEST_ADRES).map(String::strip).orElse(""));
        List<Melding> regels = Testuitslagen.regels(uitslag, request.texts());
        return page(request, gemeente, huidig(gemeente), Map.of(), regels);
    }

    private Map<String, String> huidig(Organisation gemeente) {
        var waarden = new LinkedHashMap<String, String>();
        for (Setting<?> setting : Instelling.alle()) {
            waarden.put(
                    setting.key(), instellingen.waarde(setting, gemeente.id()).toString());
        }
        return waarden;
    }

    private View.Page page(
            TabRequest request,
            Organisation gemeente,
            Map<String, String> waarden,
            Map<String, String> fouten,
            List<Melding> test) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var model = new InstellingenModel(
                gemeente.name(),
                waarden,
                fouten,
                CertificateForm.line(
                        instellingen.waarde(Instelling.CERTIFICAAT, gemeente.id()), clock.instant(), words),
                test,
                request.parameter(TEST_OIN).orElse(""),
                request.parameter(TEST_ADRES).orElse(""),
                request.formToken());
        return new View.Page(
                texts.text("tab.instellingen.title"),
                Html.body(out -> JteinstellingenGenerated.render(out, null, words, texts, model)));
    }

    private static View kies(TabRequest request) {
        Texts texts = request.texts();
        return new View.Page(
                texts.text("tab.instellingen.title"),
                Html.body(out -> JtekiesGenerated.render(
                        out,
                        null,
                        texts.text("tab.instellingen.title"),
                        texts.text("instellingen.kies"),
                        texts.text("instellingen.kies.text"))));
    }
}
