// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.zorgberichten.service.Berichten.Dossier;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Hub;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.web.pages.JtefoutlogGenerated;

/**
 * What was refused, and why. Who may not exchange for a municipality sees no payload of it here, no name of a file and nobody
 * who uploaded it: a productbeheerder looks after the connection.
 */
public final class FoutlogTab implements Tab {
    private static final String PATH = "foutlog";
    private static final String ONE = "bericht/";

    private final Dienst dienst;
    private final Hub hub;
    private final Clock clock;
    private final String basis;

    public FoutlogTab(Dienst dienst, Hub hub, Clock clock) {
        this.dienst = dienst;
        this.hub = hub;
        this.clock = clock;
        this.basis = "/" + dienst.product() + "/" + PATH;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.FOUTEN_ZIEN;
    }

    @Override
    public View show(TabRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return page(request);
        }
        if (path.startsWith(ONE)) {
            return bericht(request, path.substring(ONE.length()));
        }
        return TableFile.ofName(path).map(kind -> export(request, kind)).orElseGet(View.NotFound::new);
    }

    /** Names of files stay out of a list that leaves the portal, whoever takes it. */
    private View export(TabRequest request, TableFile kind) {
        var woorden = new Woorden(request.texts(), request.organisations(), organisation -> false);
        var vraag = vraag(request, Foutlijst.query(request));
        return new Foutexport(hub.berichten(), request, dienst, vraag, woorden).als(kind);
    }

    private Zoekvraag vraag(TabRequest request, ListQuery query) {
        return Foutlijst.vraag(
                dienst, request.organisations(), hub.berichten().functies(dienst), clock.instant(), query);
    }

    private static Woorden woorden(TabRequest request) {
        return new Woorden(
                request.texts(),
                request.organisations(),
                organisation -> request.caller().may(Rights.UITWISSELEN, organisation));
    }

    private View page(TabRequest request) {
        Texts texts = request.texts();
        Woorden woorden = woorden(request);
        ListQuery query = Foutlijst.query(request);
        var model = new FoutlogModel(
                basis,
                Foutlijst.van(hub.berichten(), vraag(request, query), query, new Foutwoorden(texts, woorden), texts),
                woorden.soorten(hub.berichten().functies(dienst)),
                perioden(texts),
                List.of(
                        new Option("", texts.text("foutlog.moment.alle")),
                        new Option(Foutlijst.LATER, texts.text("foutlog.moment.later"))),
                request.organisations().size() > 1);
        return new View.Page(
                texts.text("tab.foutlog.title"),
                Html.body(out -> JtefoutlogGenerated.render(out, null, Words.of(texts.locale()), texts, model)));
    }

    private static List<Option> perioden(Texts texts) {
        return List.of(
                new Option("", texts.text("foutlog.periode.alle")),
                new Option("week", texts.text("foutlog.periode.week")),
                new Option("maand", texts.text("foutlog.periode.maand")),
                new Option("kwartaal", texts.text("foutlog.periode.kwartaal")));
    }

    /** {@code id}, {@code id/rapport.xml} or {@code id/bestand.xml}. */
    private View bericht(TabRequest request, String rest) {
        int slash = rest.indexOf('/');
        String id = slash < 0 ? rest : rest.substring(0, slash);
        Optional<Dossier> found = hub.berichten()
                .dossier(request.caller(), Rights.FOUTEN_ZIEN, dienst, id)
                .filter(dossier -> dossier.bericht().staat() == Staat.AFGEKEURD);
        if (found.isEmpty()) {
            return new View.NotFound();
        }
        if (slash < 0) {
            return verslag(request, found.get());
        }
        boolean mag =
                request.caller().may(Rights.UITWISSELEN, found.get().bericht().organisation());
        return mag ? bestand(request, found.get(), rest.substring(slash + 1)) : new View.NotFound();
    }

    private View bestand(TabRequest request, Dossier dossier, String naam) {
        return switch (naam) {
            case "rapport.xml" -> Downloads.rapport(dossier);
            case "bestand.xml" ->
                Downloads.bestand(
                        hub.ophalen(),
                        request.caller(),
                        dienst,
                        dossier.bericht().id());
            default -> new View.NotFound();
        };
    }

    private View verslag(TabRequest request, Dossier dossier) {
        return new Verslagen(request.texts(), woorden(request))
                .pagina(dossier, basis, "foutlog.bericht.title", "foutlog.terug");
    }
}
