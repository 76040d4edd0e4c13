// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.web.pages.JtewerkplekGenerated;

/** A page on which a script works, and what each of those scripts is handed. */
final class Werkplek {
    private Werkplek() {}

    static ObjectNode begin(TabRequest request, Adres ik, Clock clock) {
        ObjectNode gegevens = Json.object()
                .put("basis", BerichtenTab.BASIS)
                .put("formulier", request.formToken())
                .put("nu", clock.instant().toString());
        gegevens.set("ik", Json.adres(ik));
        return gegevens;
    }

    /**
     * @param naam of the part of the script
     * @param uitleg key of the text above it
     * @param regel the message that the page is about, if it is about one
     */
    static View pagina(
            TabRequest request,
            String naam,
            String titel,
            String uitleg,
            ObjectNode gegevens,
            Optional<Berichtregel> regel) {
        Texts texts = request.texts();
        Words words = Words.of(texts.locale());
        var model = new WerkplekModel(naam, titel, texts.text(uitleg), BerichtenTab.BASIS, gegevens.toString(), regel);
        return new View.Page(titel, Html.body(out -> JtewerkplekGenerated.render(out, null, words, texts, model)));
    }
}
