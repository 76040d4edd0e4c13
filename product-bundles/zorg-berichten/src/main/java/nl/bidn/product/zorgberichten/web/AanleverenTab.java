// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.api.View.FieldError;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Berichten.Dossier;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zipaanlevering;
import nl.bidn.product.zorgberichten.web.pages.JteaanleverenGenerated;
import nl.bidn.product.zorgberichten.web.pages.JteresultaatGenerated;

/** Files with messages from a municipality: offered here, and what became of those of before, each with its verwerkingsverslag. */
public final class AanleverenTab implements Tab {
    private static final String PATH = "aanleveren";
    private static final String FORM = "bestanden";
    private static final String RESULT = "resultaat/";
    private static final String ONE = "bericht/";
    /** All files as large as they may be, and the fields of the form. */
    private static final long MOST_UPLOAD = Zipaanlevering.MOST_BESTANDEN * Keuring.MOST_BYTES + 1024 * 1024;

    private final Dienst dienst;
    private final Hub hub;
    private final String basis;

    public AanleverenTab(Dienst dienst, Hub hub) {
        this.dienst = dienst;
        this.hub = hub;
        this.basis = "/" + dienst.product() + "/" + PATH;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.UITWISSELEN;
    }

    @Override
    public long mostUploadBytes() {
        return MOST_UPLOAD;
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request, Optional.empty(), Optional.empty());
        }
        if (path.equals(FORM)) {
            ListQuery query = Berichtlijst.query(request);
            return new View.Redirect(PATH + query.linkToPage(query.page()));
        }
        if (path.startsWith(RESULT)) {
            return resultaat(request, path.substring(RESULT.length()));
        }
        return path.startsWith(ONE) ? bericht(request, path.substring(ONE.length())) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        if (!request.path().equals(FORM)) {
            return new View.NotFound();
        }
        Texts texts = request.texts();
        Optional<Organisation> gemeente = gemeenten(request).stream()
                .filter(any ->
                        any.id().value().equals(request.parameter("gemeente").orElse("")))
                .findFirst();
        if (gemeente.isEmpty()) {
            String message = texts.text("aanleveren.kies-gemeente");
            return new View.Invalid(
                    page(request, Optional.of(message), Optional.empty()),
                    List.of(new FieldError("gemeente", message)));
        }
        var ontvangst = new Ontvangst(hub, dienst, request, gemeente.get().id());
        List<String> fouten = ontvangst.neem();
        if (fouten.isEmpty()) {
            return new View.Redirect(PATH + "/" + RESULT + ontvangst.aanlevering());
        }
        return invalid(request, fouten, genomen(request, ontvangst.aanlevering()));
    }

    /** What was refused as a whole is nowhere else to be seen; what was taken beside it stands in the list. */
    private View invalid(TabRequest request, List<String> fouten, int genomen) {
        List<String> all = new ArrayList<>(fouten);
        if (genomen > 0) {
            all.add(request.texts().text("aanleveren.wel-genomen", genomen));
        }
        String message = String.join(" ", all);
        return new View.Invalid(
                page(request, Optional.empty(), Optional.of(message)),
                all.stream().map(each -> new FieldError(FORM, each)).toList());
    }

    private int genomen(TabRequest request, String aanlevering) {
        return hub.berichten()
                .aanlevering(request.caller(), dienst, aanlevering)
                .size();
    }

    private View.Page page(TabRequest request, Optional<String> foutGemeente, Optional<String> foutBestanden) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var woorden = new Woorden(texts, request.organisations());
        ListQuery query = Berichtlijst.query(request);
        var vraag = Berichtlijst.vraag(
                dienst,
                request.organisations(),
                Optional.empty(),
                Optional.of(Kanaal.PORTAAL),
                Staten.van(query.filter(Berichtlijst.STATUS)),
                functies(),
                query);
        List<Option> gemeenten = gemeenten(request).stream()
                .map(any -> new Option(any.id().value(), any.name()))
                .toList();
        var model = new AanleverenModel(
                basis,
                Berichtlijst.van(hub.berichten(), vraag, query, woorden, texts),
                woorden.soorten(functies()),
                Staten.opties(texts, woorden),
                gemeenten,
                gemeenten.size() == 1
                        ? gemeenten.get(0).value()
                        : request.parameter("gemeente").orElse(""),
                request.formToken(),
                foutGemeente,
                foutBestanden);
        return new View.Page(
                texts.text("tab.aanleveren.title"),
                Html.body(out -> JteaanleverenGenerated.render(out, null, words, texts, model)));
    }

    /** Messages are of municipalities; who acts for several of them is none itself. */
    private static List<Organisation> gemeenten(TabRequest request) {
        return request.organisations().stream()
                .filter(any -> any.type() == OrganisationType.GEMEENTE)
                .toList();
    }

    private View resultaat(TabRequest request, String aanlevering) {
        List<Bericht> berichten = hub.berichten().aanlevering(request.caller(), dienst, aanlevering);
        if (berichten.isEmpty()) {
            return new View.NotFound();
        }
        Texts texts = request.texts();
        var woorden = new Woorden(texts, request.organisations());
        int afgekeurd = (int) berichten.stream()
                .filter(bericht -> bericht.staat() == Staat.AFGEKEURD)
                .count();
        var model =
                new ResultaatModel(basis, berichten.stream().map(woorden::regel).toList(), afgekeurd);
        return new View.Page(
                texts.text("aanleveren.resultaat.title"),
                Html.body(out -> JteresultaatGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    /** {@code id}, {@code id/rapport.xml} or {@code id/bestand.xml}. */
    private View bericht(TabRequest request, String rest) {
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        Optional<Dossier> dossier = hub.berichten()
                .dossier(request.caller(), Rights.UITWISSELEN, dienst, id)
                .filter(found -> found.bericht().richting() == Richting.UIT);
        if (dossier.isEmpty()) {
            return new View.NotFound();
        }
        return switch (slash < 0 ? "" : rest.substring(slash + 1)) {
            case "" -> verslag(request, dossier.get());
            case "rapport.xml" -> Downloads.rapport(dossier.get());
            case "bestand.xml" -> Downloads.bestand(hub.ophalen(), request.caller(), dienst, id);
            default -> new View.NotFound();
        };
    }

    private View verslag(TabRequest request, Dossier dossier) {
        var woorden = new Woorden(request.texts(), request.organisations());
        return new Verslagen(request.texts(), woorden).pagina(dossier, basis, "verslag.title", "aanleveren.terug");
    }

    /** Asked each time, as standards come and go while the hub runs. */
    private List<String> functies() {
        return hub.berichten().functies(dienst, Richting.UIT);
    }
}
