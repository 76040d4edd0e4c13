// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Pages;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtfilter;
import nl.bidn.product.schuldenknooppunt.service.bericht.Intrekking;
import nl.bidn.product.schuldenknooppunt.web.pages.JteverzondenGenerated;

/** When what went to whom, and where it is; what nobody fetched can be taken back. */
public final class VerzondenTab implements Tab {
    static final String PATH = "verzonden";
    private static final int PAGE_SIZE = 25;
    private static final int MEESTE = 1000;

    private final Berichten berichten;
    private final Berichtsoorten soorten;
    private final Adresboek adresboek;

    public VerzondenTab(Berichten berichten, Berichtsoorten soorten, Adresboek adresboek) {
        this.berichten = berichten;
        this.soorten = soorten;
        this.adresboek = adresboek;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.BERICHTEN;
    }

    @Override
    public View show(TabRequest request) {
        return request.path().isEmpty() ? page(request) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        Optional<UUID> referentie = request.parameter("referentienummer").flatMap(Gekozen::uuid);
        if (!request.path().equals("intrekken") || referentie.isEmpty()) {
            return new View.NotFound();
        }
        Intrekking intrekking = berichten.trekIn(request.caller(), referentie.get());
        if (intrekking instanceof Intrekking.Onbekend) {
            return new View.NotFound();
        }
        if (intrekking instanceof Intrekking.TeLaat) {
            String tekst = request.texts().text("verzonden.te-laat");
            return new View.Invalid(page(request), List.of(new View.FieldError("", tekst)));
        }
        return new View.Redirect(PATH);
    }

    private View.Page page(TabRequest request) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        ListQuery query = ListQuery.of(request, List.of("datum"), "-datum");
        var van = Gekozen.alle(request);
        int totaal = berichten.aantalVerzonden(van, Berichtfilter.alles(), MEESTE);
        int bladzijde = Pages.of(query.page(), totaal, PAGE_SIZE).current();
        var regels = new Berichtregels(texts, words, soorten, adresboek, berichten);
        var model = new VerzondenModel(
                berichten.verzonden(van, Berichtfilter.alles(), (bladzijde - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(bericht -> regels.verzonden(
                                bericht,
                                berichten.ingetrokkenSleutel(van, bericht).isPresent()))
                        .toList(),
                query,
                totaal,
                PAGE_SIZE,
                request.formToken());
        return new View.Page(
                texts.text("tab.verzonden.title"),
                Html.body(out -> JteverzondenGenerated.render(out, null, words, texts, model)));
    }
}
