// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.schuldhulpverlening.message.Antwoordbericht;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoord;

/** Says an answer in words. */
final class Resultaatwoorden {
    private final Texts texts;
    private final Bronnen bronnen;

    Resultaatwoorden(Texts texts, Bronnen bronnen) {
        this.texts = texts;
        this.bronnen = bronnen;
    }

    ResultaatModel resultaat(Vraagblok blok, Antwoord antwoord) {
        return new ResultaatModel(
                blok, antwoord.delen().stream().map(this::deel).toList());
    }

    private ResultaatModel.Brondeel deel(Antwoord.Deel deel) {
        String code = deel.stand().bron();
        String melding =
                texts.text("resultaat.bron." + Vraagwoorden.klein(deel.stand().staat()));
        String toelichting = deel.bericht().map(Antwoordbericht::toelichting).orElse("");
        return new ResultaatModel.Brondeel(
                code,
                bronnen.naam(code),
                toelichting.isEmpty() ? melding : texts.text("resultaat.toelichting", melding, toelichting),
                Vraagwoorden.soort(deel.stand().staat()),
                deel.bericht().map(Antwoordbericht::gegevens).orElse(List.of()).stream()
                        .map(gegeven -> new ResultaatModel.Regel(
                                gegeven.soort(),
                                gegeven.omschrijving(),
                                gegeven.periode(),
                                gegeven.bedrag()
                                        .map(bedrag -> euro(bedrag, texts.locale()))
                                        .orElse("")))
                        .toList());
    }

    static String euro(BigDecimal bedrag, Locale taal) {
        NumberFormat vorm = NumberFormat.getCurrencyInstance(Locale.forLanguageTag(taal.getLanguage() + "-NL"));
        vorm.setCurrency(Currency.getInstance("EUR"));
        return vorm.format(bedrag);
    }
}
