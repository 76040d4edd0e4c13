// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/** Puts messages into words. */
final class Berichtregels {
    /** So many working days are left, or fewer. */
    private static final int SPOED = 1;

    private final Texts texts;
    private final Words words;
    private final Berichtsoorten soorten;
    private final Adresboek adresboek;
    private final Berichten berichten;

    Berichtregels(Texts texts, Words words, Berichtsoorten soorten, Adresboek adresboek, Berichten berichten) {
        this.texts = texts;
        this.words = words;
        this.soorten = soorten;
        this.adresboek = adresboek;
        this.berichten = berichten;
    }

    Berichtregel ontvangen(Bericht bericht) {
        return regel(bericht, bericht.kop().afzender(), kindOntvangen(bericht), false);
    }

    Berichtregel verzonden(Bericht bericht, boolean onleesbaar) {
        return regel(bericht, bericht.kop().ontvanger(), kindVerzonden(bericht.stand()), onleesbaar);
    }

    private Berichtregel regel(Bericht bericht, UUID wie, String kind, boolean onleesbaar) {
        boolean vraag =
                soorten.vind(bericht.kop().type()).filter(Berichtsoort::isVraag).isPresent();
        return new Berichtregel(
                bericht.kop().referentie().toString(),
                soort(bericht),
                vraag,
                adresboek.vind(wie).map(Adres::naam).orElseGet(() -> texts.text("berichten.onbekend")),
                bericht.datum(),
                uiterlijk(bericht),
                stand(bericht),
                kind,
                bericht.stand() == Stand.AANGEBODEN,
                onleesbaar,
                onleesbaar || bericht.stand() == Stand.VERLOPEN);
    }

    private String soort(Bericht bericht) {
        String taal = texts.locale().getLanguage().equals("en") ? "en" : "nl";
        return soorten.vind(bericht.kop().type())
                .map(soort -> soort.namen().getOrDefault(taal, ""))
                .orElseGet(() -> bericht.kop().type().toString());
    }

    private String uiterlijk(Bericht bericht) {
        if (bericht.stand().heeftInhoud()) {
            return dagen("berichten.bevestig-voor", bericht.vervalt());
        }
        if (bericht.stand() == Stand.BEVESTIGD && !bericht.beantwoord()) {
            return bericht.antwoordVoor()
                    .map(moment -> dagen("berichten.antwoord-voor", moment))
                    .orElse("");
        }
        return "";
    }

    /** The last day, and how many working days are left: a term ends at the midnight after it. */
    private String dagen(String sleutel, Instant einde) {
        return texts.text(sleutel, words.date(einde.minusMillis(1)), berichten.werkdagenTot(einde));
    }

    private String stand(Bericht bericht) {
        if (bericht.stand() == Stand.BEVESTIGD && bericht.beantwoord()) {
            return texts.text("stand.beantwoord");
        }
        return texts.text("stand." + bericht.stand().name().toLowerCase(Locale.ROOT));
    }

    private String kindOntvangen(Bericht bericht) {
        boolean spoed = bericht.stand().heeftInhoud() && berichten.werkdagenTot(bericht.vervalt()) <= SPOED;
        return spoed ? "warning" : kindVerzonden(bericht.stand());
    }

    private static String kindVerzonden(Stand stand) {
        return switch (stand) {
            case AANGEBODEN -> "info";
            case OPGEHAALD, INGETROKKEN -> "neutral";
            case BEVESTIGD -> "success";
            case VERLOPEN -> "error";
        };
    }
}
