// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationNumbers;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.certificate.CertificateForm;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instellingen;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instellingen.Ongeldig;
import nl.bidn.product.schuldhulpverlening.service.beheer.Sleutels;
import nl.bidn.product.schuldhulpverlening.web.pages.JteinstellingenGenerated;

/** Terms, limits, and the certificate and key of the systems of an organisation, for its productbeheerder. Shows nothing of anybody. */
public final class InstellingenTab implements Tab {
    private static final String PATH = "instellingen";
    private static final String TITEL = "tab.instellingen.title";

    private final Instellingen instellingen;
    private final Sleutels sleutels;
    private final OrganisationNumbers nummers;
    private final Clock clock;

    public InstellingenTab(Instellingen instellingen, Sleutels sleutels, OrganisationNumbers nummers, Clock clock) {
        this.instellingen = instellingen;
        this.sleutels = sleutels;
        this.nummers = nummers;
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
                .<View>map(organisatie -> page(request, organisatie, Map.of(), Map.of(), Optional.empty()))
                .orElseGet(() -> Gekozen.kies(request, TITEL));
    }

    @Override
    public View submit(TabRequest request) {
        Optional<Organisation> gekozen = Gekozen.een(request);
        if (gekozen.isEmpty()) {
            return new View.NotAllowed(request.texts().text("kies.title"));
        }
        Organisation organisatie = gekozen.get();
        return switch (request.path()) {
            case "" -> bewaar(request, organisatie, getypt(request));
            case CertificateForm.NAME ->
                bewaar(request, organisatie, Map.of(Instelling.CERTIFICAAT, CertificateForm.typed(request)));
            // in the answer to the POST, so that no address leads to it
            case "sleutel" ->
                page(
                        request,
                        organisatie,
                        Map.of(),
                        Map.of(),
                        Optional.of(sleutels.nieuw(request.caller(), organisatie.id())));
            case "sleutel-verwijderen" -> {
                sleutels.verwijder(request.caller(), organisatie.id());
                yield new View.Redirect(PATH);
            }
            default -> new View.NotFound();
        };
    }

    private static Map<Setting<?>, String> getypt(TabRequest request) {
        Map<Setting<?>, String> getypt = new LinkedHashMap<>();
        Instelling.velden()
                .forEach(setting -> getypt.put(
                        setting, request.parameter(setting.key()).orElse("").strip()));
        return getypt;
    }

    private View bewaar(TabRequest request, Organisation organisatie, Map<Setting<?>, String> getypt) {
        List<Ongeldig> fouten = instellingen.wijzig(request.caller(), organisatie.id(), getypt);
        if (fouten.isEmpty()) {
            return new View.Redirect(PATH);
        }
        Map<String, String> waarden = new LinkedHashMap<>();
        getypt.forEach((setting, text) -> waarden.put(setting.key(), text));
        Map<String, String> zinnen = fouten.stream().collect(Collectors.toMap(Ongeldig::key, Ongeldig::zin));
        return new View.Invalid(
                page(request, organisatie, waarden, zinnen, Optional.empty()),
                fouten.stream()
                        .map(fout -> new View.FieldError(fout.key(), fout.zin()))
                        .toList());
    }

    /** @param getypt in the place of what is kept, to be mended */
    private View.Page page(
            TabRequest request,
            Organisation organisatie,
            Map<String, String> getypt,
            Map<String, String> fouten,
            Optional<String> sleutel) {
        Texts texts = request.texts();
        Map<String, String> waarden = new LinkedHashMap<>();
        Instelling.velden()
                .forEach(setting -> waarden.put(
                        setting.key(),
                        instellingen.waarde(setting, organisatie.id()).toString()));
        waarden.putAll(getypt);
        var words = Words.of(texts.locale());
        var model = new InstellingenModel(
                organisatie.name(),
                waarden,
                fouten,
                nummers.oin(organisatie.id(), Department.SCHULDHULPVERLENING),
                CertificateForm.line(
                        instellingen.waarde(Instelling.CERTIFICAAT, organisatie.id()), clock.instant(), words),
                sleutels.gemaakt(organisatie.id()),
                sleutel,
                request.formToken());
        return new View.Page(
                texts.text(TITEL), Html.body(out -> JteinstellingenGenerated.render(out, null, words, texts, model)));
    }
}
