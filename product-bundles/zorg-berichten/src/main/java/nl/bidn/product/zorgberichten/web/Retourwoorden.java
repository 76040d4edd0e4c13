// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis.Tekst;
import nl.bidn.product.zorgberichten.service.Beoordeling;
import nl.bidn.product.zorgberichten.service.Beoordeling.Regel;
import nl.bidn.product.zorgberichten.service.Beoordeling.Uitkomst;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.web.Retourblok.Coderegel;

/** Puts what retour messages say into words of one reader. For one request. */
final class Retourwoorden {
    /** In front of each step of an XPath. */
    private static final Pattern STAP = Pattern.compile("(?=/)");

    private final Texts texts;
    private final Woorden woorden;

    Retourwoorden(Texts texts, Woorden woorden) {
        this.texts = texts;
        this.woorden = woorden;
    }

    /** Those that have something to say beyond that all is well. */
    List<Retourblok> blokken(Iterable<Beoordeling> beoordelingen) {
        var all = new ArrayList<Retourblok>();
        for (Beoordeling each : beoordelingen) {
            blok(each).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    Optional<Retourblok> blok(Beoordeling beoordeling) {
        if (beoordeling.uitkomst() == Uitkomst.GOED && beoordeling.regels().isEmpty()) {
            return Optional.empty();
        }
        boolean komt = beoordeling.retour().richting() == Richting.IN;
        return Optional.of(new Retourblok(
                beoordeling.retour().id(),
                woorden.eigenNaam(beoordeling.retour()),
                merk(beoordeling),
                texts.text("retour.uitleg." + naam(beoordeling.uitkomst()) + (komt ? "" : ".wij")),
                texts.text(komt ? "retour.doen" : "retour.doen.wij"),
                beoordeling.regels().stream().map(this::regel).toList()));
    }

    Merk merk(Beoordeling beoordeling) {
        String kind = switch (beoordeling.uitkomst()) {
            case GOED -> "success";
            case DEELS -> "warning";
            case AFGEKEURD -> "error";
            case ONGELEZEN -> "neutral";
        };
        return new Merk(texts.text("retour.uitkomst." + naam(beoordeling.uitkomst()), beoordeling.afgekeurd()), kind);
    }

    private static String naam(Uitkomst uitkomst) {
        return uitkomst.name().toLowerCase(Locale.ROOT);
    }

    private Coderegel regel(Regel regel) {
        Tekst tekst = regel.betekenis()
                .map(this::tekst)
                .orElseGet(() -> new Tekst(texts.text("retour.onbekend"), texts.text("retour.onbekend.doen")));
        List<List<String>> plekken = regel.afgekeurd()
                ? regel.retourcode().plekken().stream()
                        .map(plek -> STAP.splitAsStream(plek).toList())
                        .toList()
                : List.of();
        int aantal = regel.retourcode().aantal();
        return new Coderegel(
                regel.retourcode().code(), tekst.betekenis(), tekst.doen(), plekken, aantal - plekken.size());
    }

    private Tekst tekst(Retourbetekenis betekenis) {
        return betekenis.tekst(texts.locale().getLanguage());
    }
}
