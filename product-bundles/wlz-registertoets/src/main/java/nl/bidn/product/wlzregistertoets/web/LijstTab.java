// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijsten.Ontvangst;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.web.LijstModel.Invoer;
import nl.bidn.product.wlzregistertoets.web.pages.JtelijstGenerated;
import nl.bidn.product.wlzregistertoets.web.pages.JtelijstStandGenerated;

/** A file with BSNs: offered here, followed, and its answers fetched by whoever may look up for the organisation. */
public final class LijstTab implements Tab {
    private static final String PATH = "lijst";
    private static final String BASIS = "/wlz-registertoets/" + PATH;
    private static final String FORM = "aanleveren";
    private static final String BESTAND = "bestand";
    private static final String STAND = "/stand";
    private static final String STOP = "/annuleren";
    private static final int PAGE_SIZE = 20;

    private final Lijsten lijsten;

    public LijstTab(Lijsten lijsten) {
        this.lijsten = lijsten;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.RAADPLEGEN;
    }

    @Override
    public long mostUploadBytes() {
        return Lijstlezer.GROOTSTE + 1024 * 1024;
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request, Invoer.leeg());
        }
        if (path.equals(FORM) || path.endsWith(STOP)) {
            return new View.Redirect(PATH);
        }
        int slash = path.indexOf('/');
        if (slash < 0) {
            return new View.NotFound();
        }
        String id = path.substring(0, slash);
        if (path.substring(slash).equals(STAND)) {
            return lijsten.zoek(request.caller(), id)
                    .<View>map(lijst -> stand(request, lijst))
                    .orElseGet(View.NotFound::new);
        }
        return TableFile.ofName(path.substring(slash + 1))
                .map(kind -> download(request, id, kind))
                .orElseGet(View.NotFound::new);
    }

    @Override
    public View submit(TabRequest request) {
        String path = request.path();
        if (path.equals(FORM)) {
            return neemAan(request);
        }
        if (!path.endsWith(STOP)) {
            return new View.NotFound();
        }
        String id = path.substring(0, path.length() - STOP.length());
        // one that was done just before is shown as such
        return lijsten.annuleer(request.caller(), id)
                .<View>map(gestopt -> new View.Redirect(PATH))
                .orElseGet(View.NotFound::new);
    }

    private View neemAan(TabRequest request) {
        Texts texts = request.texts();
        String doel = request.parameter("doel").orElse("");
        String kenmerk = request.parameter("kenmerk").map(String::strip).orElse("");
        Optional<OrganisationId> organisatie = organisatie(request);
        var invoer = new Invoer(
                organisatie.map(OrganisationId::value).orElse(""),
                doel,
                kenmerk,
                fout(organisatie.isEmpty(), texts, "lijst.kies-organisatie"),
                fout(lijsten.doelen().met(doel).isEmpty(), texts, "lijst.kies-doel"),
                fout(!Vraagcontrole.isKenmerk(kenmerk), texts, "bestand.fout.KENMERK_ONGELDIG"),
                Optional.empty(),
                List.of(),
                0);
        List<FieldError> fouten = fouten(invoer);
        if (!fouten.isEmpty()) {
            return new View.Invalid(page(request, invoer), fouten);
        }
        return bestand(request, organisatie.orElseThrow(), invoer);
    }

    private View bestand(TabRequest request, OrganisationId organisatie, Invoer invoer) {
        Texts texts = request.texts();
        Iterator<Upload> uploads = request.uploads();
        if (!uploads.hasNext()) {
            return fout(request, invoer, texts.text("bestand.geen"), List.of(), 0);
        }
        Ontvangst ontvangst;
        try (var in = uploads.next().content()) {
            ontvangst = lijsten.neemAan(request.caller(), organisatie, invoer.doel(), invoer.kenmerk(), in);
        } catch (IOException e) {
            return fout(request, invoer, texts.text("bestand.fout.BESTAND_AFGEBROKEN"), List.of(), 0);
        }
        if (ontvangst instanceof Ontvangst.Afgekeurd afgekeurd) {
            List<Foutregel> regels = Foutregel.van(afgekeurd.fouten(), texts);
            int meer = afgekeurd.fouten().totaal() - regels.size();
            return fout(request, invoer, Foutregel.samenvatting(afgekeurd.fouten(), texts), regels, meer);
        }
        if (ontvangst instanceof Ontvangst.TeVeelLijsten) {
            return fout(request, invoer, texts.text("lijst.te-veel-lijsten", Lijsten.MEESTE_OPEN), List.of(), 0);
        }
        return new View.Redirect(PATH);
    }

    private View fout(TabRequest request, Invoer invoer, String zin, List<Foutregel> regels, int meer) {
        var met = new Invoer(
                invoer.organisatie(),
                invoer.doel(),
                invoer.kenmerk(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(zin),
                regels,
                meer);
        return new View.Invalid(page(request, met), fouten(met));
    }

    private static List<FieldError> fouten(Invoer invoer) {
        var fouten = new ArrayList<FieldError>();
        invoer.foutOrganisatie().ifPresent(zin -> fouten.add(new FieldError("organisatie", zin)));
        invoer.foutDoel().ifPresent(zin -> fouten.add(new FieldError("doel", zin)));
        invoer.foutKenmerk().ifPresent(zin -> fouten.add(new FieldError("kenmerk", zin)));
        invoer.foutBestand().ifPresent(zin -> fouten.add(new FieldError(BESTAND, zin)));
        return fouten;
    }

    private static Optional<String> fout(boolean is, Texts texts, String key) {
        return is ? Optional.of(texts.text(key)) : Optional.empty();
    }

    /** The one that was chosen for the page, or in the form. */
    private static Optional<OrganisationId> organisatie(TabRequest request) {
        List<Organisation> organisaties = request.organisations();
        if (organisaties.size() == 1) {
            return Optional.of(organisaties.get(0).id());
        }
        String gekozen = request.parameter("organisatie").orElse("");
        return organisaties.stream()
                .map(Organisation::id)
                .filter(id -> id.value().equals(gekozen))
                .findFirst();
    }

    private View.Page page(TabRequest request, Invoer invoer) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        ListQuery query = ListQuery.of(request, List.of("datum"), "-datum");
        int totaal = lijsten.aantal(request.organisations());
        List<Lijstblok> blokken = lijsten.van(request.organisations(), query.offset(PAGE_SIZE), PAGE_SIZE).stream()
                .map(lijst -> blok(lijst, request))
                .toList();
        var model = new LijstModel(
                BASIS,
                blokken,
                query,
                totaal,
                PAGE_SIZE,
                request.organisations().stream()
                        .map(any -> new Option(any.id().value(), any.name()))
                        .toList(),
                lijsten.doelen().alle().stream()
                        .map(doel -> new Option(doel.code(), doel.naam() + " (" + doel.grondslag() + ")"))
                        .toList(),
                invoer,
                request.formToken());
        return new View.Page(
                texts.text("tab.lijst.title"),
                Html.body(out -> JtelijstGenerated.render(out, null, words, texts, model)));
    }

    private View stand(TabRequest request, Lijst lijst) {
        Texts texts = request.texts();
        Lijstblok blok = blok(lijst, request);
        return new View.Fragment(Html.body(out -> JtelijstStandGenerated.render(
                out, null, Words.of(texts.locale()), texts, blok, BASIS, request.formToken())));
    }

    private Lijstblok blok(Lijst lijst, TabRequest request) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        String kenmerk = lijst.aanvraag().kenmerk();
        Optional<String> organisatie = request.organisations().size() == 1
                ? Optional.empty()
                : request.organisations().stream()
                        .filter(any -> any.id().equals(lijst.organisatie()))
                        .map(Organisation::name)
                        .findFirst();
        String doel = lijst.aanvraag().doel();
        return new Lijstblok(
                lijst,
                kenmerk.isEmpty()
                        ? texts.text(
                                "lijst.naamloos",
                                words.dateTime(lijst.aanvraag().op()))
                        : kenmerk,
                organisatie,
                Lijstblok.woord(lijst, texts),
                Lijstblok.kleur(lijst),
                lijsten.doelen().met(doel).map(any -> any.naam()).orElse(doel),
                lijsten.heeftUitkomst(lijst),
                lijst.totaal() <= Lijstexport.MEESTE_IN_REKENBLAD);
    }

    private View download(TabRequest request, String id, TableFile kind) {
        return lijsten.zoek(request.caller(), id)
                .filter(lijst -> kind == TableFile.CSV || lijst.totaal() <= Lijstexport.MEESTE_IN_REKENBLAD)
                .flatMap(lijst -> lijsten.neemMee(request.caller(), lijst.id()))
                .<View>map(uitslagen -> new Lijstexport(uitslagen, request.texts()).als(kind))
                .orElseGet(View.NotFound::new);
    }
}
