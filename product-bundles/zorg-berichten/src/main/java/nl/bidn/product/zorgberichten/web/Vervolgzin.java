// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.zorgberichten.service.Beoordeling;
import nl.bidn.product.zorgberichten.service.Beoordeling.Uitkomst;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.product.zorgberichten.service.Volgen.Dossier;
import nl.bidn.zorg.keten.Envelop;

/** What has to happen next with a message: first what the reader must do himself, then what he waits for. For one request. */
final class Vervolgzin {
    private final Bericht bericht;
    private final Map<String, Bericht> gesprek;
    private final Texts texts;
    private final Termijnwoorden termijnwoorden;
    /** The term that ends first, those of the reader before all others. */
    private final Optional<Termijnregel> eerste;

    private final boolean wijstAnderAf;

    Vervolgzin(Dossier dossier, Map<String, Bericht> gesprek, Texts texts, Termijnwoorden termijnwoorden) {
        this.bericht = dossier.bericht();
        this.gesprek = gesprek;
        this.texts = texts;
        this.termijnwoorden = termijnwoorden;
        this.eerste = dossier.termijnen().stream()
                .filter(termijn -> termijn.klaar().isEmpty() && gesprek.containsKey(termijn.bericht()))
                .min(Comparator.comparing(Termijnregel::wie).thenComparing(Termijnregel::uiterlijk));
        this.wijstAnderAf = dossier.beoordelingen().values().stream().anyMatch(this::raakt);
    }

    /** Whether it rejects a message of the reader, and that or itself is the message of the page. */
    private boolean raakt(Beoordeling beoordeling) {
        Bericht retour = beoordeling.retour();
        boolean afgekeurd = beoordeling.uitkomst() == Uitkomst.AFGEKEURD || beoordeling.uitkomst() == Uitkomst.DEELS;
        if (!afgekeurd || retour.richting() == Richting.UIT) {
            return false;
        }
        Optional<String> over = retour.envelop().flatMap(Envelop::kruisreferentie);
        return retour.id().equals(bericht.id())
                || bericht.envelop()
                        .map(Envelop::referentienummer)
                        .filter(nummer -> over.filter(nummer::equals).isPresent())
                        .isPresent();
    }

    /** As the macro alert has it. */
    String soort() {
        if (bericht.staat() == Staat.AFGEKEURD) {
            return "error";
        }
        if (wijstAnderAf) {
            return "warning";
        }
        return eerste.filter(termijnwoorden::teLaat).isPresent() ? "warning" : "info";
    }

    String zin() {
        if (bericht.staat() == Staat.AFGEKEURD) {
            return texts.text(bericht.richting() == Richting.UIT ? "volgen.nu.afgekeurd" : "volgen.nu.niet-verwerkt");
        }
        if (isNieuw()) {
            return texts.text("volgen.nu.haal-op");
        }
        if (wijstAnderAf) {
            return texts.text("volgen.nu.retour");
        }
        return eerste.map(this::zin)
                .orElseGet(() -> texts.text(
                        bericht.richting() == Richting.UIT && bericht.staat().wacht()
                                ? "volgen.nu.onderweg"
                                : "volgen.nu.niets"));
    }

    private boolean isNieuw() {
        return bericht.richting() == Richting.IN
                && bericht.staat() == Staat.ONTVANGEN
                && bericht.payload().bestand().isPresent();
    }

    private String zin(Termijnregel termijn) {
        String wie = termijn.wie() == Wie.WIJ ? "wij" : "zij";
        String sleutel = "volgen.nu." + wie + (termijnwoorden.teLaat(termijn) ? ".te-laat" : "");
        Bericht vraag = gesprek.getOrDefault(termijn.bericht(), bericht);
        return texts.text(
                sleutel,
                termijnwoorden.antwoordKort(termijn),
                termijnwoorden.dag(termijn),
                termijnwoorden.ander(vraag));
    }
}
