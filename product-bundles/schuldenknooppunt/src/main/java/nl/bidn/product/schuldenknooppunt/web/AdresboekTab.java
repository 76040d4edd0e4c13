// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboekgeheugen;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.web.AdresboekModel.Kaart;
import nl.bidn.product.schuldenknooppunt.web.AdresboekModel.Regel;
import nl.bidn.product.schuldenknooppunt.web.AdresboekModel.Sleutelregel;
import nl.bidn.product.schuldenknooppunt.web.pages.JteadresGenerated;
import nl.bidn.product.schuldenknooppunt.web.pages.JteadresboekGenerated;

/** Who takes part, for all who do. */
public final class AdresboekTab implements Tab {
    private static final int PER_PAGINA = 25;

    private final Adresboekgeheugen adresboek;
    private final Berichtsoorten soorten;
    private final Clock clock;

    public AdresboekTab(Adresboekgeheugen adresboek, Berichtsoorten soorten, Clock clock) {
        this.adresboek = adresboek;
        this.soorten = soorten;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "adresboek";
    }

    @Override
    public Permission requires() {
        return Rights.INZIEN;
    }

    @Override
    public View show(TabRequest request) {
        if (request.path().isEmpty()) {
            return lijst(request);
        }
        return Boekwoorden.uuid(request.path())
                .flatMap(adresboek::vind)
                .<View>map(adres -> kaart(request, adres))
                .orElseGet(View.NotFound::new);
    }

    private View lijst(TabRequest request) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var query = ListQuery.of(request, List.of("naam"), "naam");
        Instant nu = clock.instant();
        var model = new AdresboekModel(
                query,
                adresboek.aantal(query.search()),
                PER_PAGINA,
                adresboek.zoek(query.search(), query.offset(PER_PAGINA), PER_PAGINA).stream()
                        .map(adres -> regel(texts, adres, nu))
                        .toList());
        return new View.Page(
                texts.text("tab.adresboek.title"),
                Html.body(out -> JteadresboekGenerated.render(out, null, words, texts, model)));
    }

    private static Regel regel(Texts texts, Adres adres, Instant nu) {
        return new Regel(
                adres.id().toString(),
                adres.naam(),
                Boekwoorden.soort(texts, adres.soort()),
                String.join(", ", Boekwoorden.modules(texts, adres.modules())),
                adres.sleutel(Gebruik.VERSLEUTELEN, nu).isPresent());
    }

    private View kaart(TabRequest request, Adres adres) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        Instant nu = clock.instant();
        var model = new Kaart(
                adres.id().toString(),
                adres.naam(),
                Boekwoorden.soort(texts, adres.soort()),
                adres.actief(),
                adres.vestigingen(),
                Boekwoorden.modules(texts, adres.modules()),
                aanvaardt(texts, adres),
                adres.sleutels().stream()
                        .map(sleutel -> sleutel(texts, words, sleutel, nu))
                        .toList());
        return new View.Page(adres.naam(), Html.body(out -> JteadresGenerated.render(out, null, words, texts, model)));
    }

    private List<String> aanvaardt(Texts texts, Adres adres) {
        return adres.aanvaardt().stream()
                .sorted()
                .map(soorten::vind)
                .flatMap(Optional::stream)
                .map((Berichtsoort soort) -> Boekwoorden.bericht(texts, soort))
                .toList();
    }

    private static Sleutelregel sleutel(Texts texts, Words words, Sleutel sleutel, Instant nu) {
        String stand = sleutel.ingetrokken().isPresent() ? "ingetrokken" : sleutel.geldigOp(nu) ? "geldig" : "verlopen";
        return new Sleutelregel(
                sleutel.kid(),
                texts.text("sleutelgebruik." + Boekwoorden.klein(sleutel.gebruik())),
                words.date(sleutel.geldigVan()),
                words.date(sleutel.geldigTot()),
                texts.text("sleutelstand." + stand),
                stand.equals("geldig") ? "success" : "neutral",
                sleutel.ingetrokken().map(words::date));
    }
}
