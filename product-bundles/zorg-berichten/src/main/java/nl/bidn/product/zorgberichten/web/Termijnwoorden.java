// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.product.zorgberichten.service.Volgen.Wachtend;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/** Puts terms into words of one reader. For one request. */
final class Termijnwoorden {
    /** So many days before the end it is shown as near. */
    private static final int NABIJ = 1;

    private final Texts texts;
    private final Words words;
    private final Woorden woorden;
    private final LocalDate vandaag;

    Termijnwoorden(Texts texts, Woorden woorden, LocalDate vandaag) {
        this.texts = texts;
        this.words = Words.of(texts.locale());
        this.woorden = woorden;
        this.vandaag = vandaag;
    }

    Wachtregel regel(Wachtend wachtend) {
        Bericht bericht = wachtend.bericht();
        Termijnregel termijn = wachtend.termijn();
        return new Wachtregel(
                bericht.id(),
                woorden.eigenNaam(bericht),
                woorden.soort(termijn.functie()),
                woorden.tegenpartij(bericht),
                woorden.gemeente(bericht.organisation()),
                wie(termijn, bericht),
                antwoord(termijn),
                words.date(termijn.uiterlijk()),
                stand(termijn));
    }

    /** Who must do something: you, the aanbieder, the CAK. */
    String wie(Termijnregel termijn, Bericht bericht) {
        return termijn.wie() == Wie.WIJ ? texts.text("volgen.u") : ander(bericht);
    }

    /** The other side, as people call it. */
    String ander(Bericht bericht) {
        return bericht.envelop()
                .map(bericht.richting() == Richting.UIT ? Envelop::ontvanger : Envelop::zender)
                .map(this::partij)
                .orElse(texts.text("volgen.de-ander"));
    }

    private String partij(Adres adres) {
        return texts.text("volgen.partij." + adres.rol().name().toLowerCase(Locale.ROOT), adres.code());
    }

    /** {@code WMO301 – Toewijzing of WMO319 – Antwoord op verzoek}. */
    String antwoord(Termijnregel termijn) {
        return soorten(termijn.wachtOp().stream().map(woorden::soort).toList());
    }

    /** {@code WMO301 of WMO319}. */
    String antwoordKort(Termijnregel termijn) {
        return soorten(termijn.wachtOp());
    }

    private String soorten(List<String> soorten) {
        return soorten.stream()
                .reduce((een, ander) -> texts.text("volgen.of", een, ander))
                .orElse("");
    }

    String dag(Termijnregel termijn) {
        return words.longDate(termijn.uiterlijk());
    }

    boolean teLaat(Termijnregel termijn) {
        return termijn.teLaat(vandaag);
    }

    /** Of a term that is waited for. */
    Merk stand(Termijnregel termijn) {
        int dagen = (int) ChronoUnit.DAYS.between(vandaag, termijn.uiterlijk());
        if (dagen < 0) {
            return new Merk(texts.text("volgen.te-laat", -dagen), "error");
        }
        return new Merk(texts.text("volgen.nog", dagen), dagen <= NABIJ ? "warning" : "neutral");
    }
}
