// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Volgen.Dossier;
import nl.bidn.product.zorgberichten.web.GesprekModel.Antwoordtermijn;
import nl.bidn.product.zorgberichten.web.GesprekModel.Beurt;
import nl.bidn.product.zorgberichten.web.GesprekModel.Verwijzing;
import nl.bidn.zorg.keten.Envelop;

/** Puts a conversation into words of one reader. For one request. */
final class Gesprekken {
    private final String product;
    private final Texts texts;
    private final Woorden woorden;
    private final Termijnwoorden termijnwoorden;
    private final Retourwoorden retourwoorden;

    /** @param product the address of the product */
    Gesprekken(String product, Texts texts, Woorden woorden, Termijnwoorden termijnwoorden) {
        this.product = product;
        this.texts = texts;
        this.woorden = woorden;
        this.termijnwoorden = termijnwoorden;
        this.retourwoorden = new Retourwoorden(texts, woorden);
    }

    GesprekModel van(Dossier dossier, String basis) {
        Map<String, Bericht> gesprek = dossier.gesprek().stream()
                .collect(Collectors.toMap(Bericht::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var verslagen = new Verslagen(texts, woorden);
        var vervolg = new Vervolgzin(dossier, gesprek, texts, termijnwoorden);
        return new GesprekModel(
                basis,
                woorden.regel(dossier.bericht()),
                vervolg.soort(),
                vervolg.zin(),
                gesprek.values().stream()
                        .map(bericht -> beurt(bericht, dossier, gesprek))
                        .toList(),
                retourwoorden.blokken(dossier.beoordelingen().values()),
                dossier.termijnen().stream()
                        .map(termijn -> termijn(termijn, gesprek))
                        .toList(),
                verslagen.verloop(dossier.verloop(), true),
                links(dossier.bericht()));
    }

    private Beurt beurt(Bericht bericht, Dossier dossier, Map<String, Bericht> gesprek) {
        String antwoordOp = vragen(bericht, dossier.termijnen(), gesprek).stream()
                .map(woorden::eigenNaam)
                .collect(Collectors.joining(", "));
        return new Beurt(
                woorden.regel(bericht),
                bericht.id().equals(dossier.bericht().id()),
                antwoordOp,
                bericht.afwijzing().map(Afwijzing::code).orElse(""),
                Optional.ofNullable(dossier.beoordelingen().get(bericht.id())).map(retourwoorden::merk));
    }

    /** What it answers: by its term, by its envelope, or by the number of a declaration. */
    private static Set<Bericht> vragen(Bericht antwoord, List<Termijnregel> termijnen, Map<String, Bericht> gesprek) {
        Set<Bericht> found = new LinkedHashSet<>();
        for (Bericht vraag : gesprek.values()) {
            boolean doorTermijn = termijnen.stream()
                    .anyMatch(termijn -> termijn.bericht().equals(vraag.id())
                            && termijn.klaarDoor().filter(antwoord.id()::equals).isPresent());
            if (doorTermijn || verwijst(antwoord, vraag) || beantwoordtDeclaratie(antwoord, vraag)) {
                found.add(vraag);
            }
        }
        return found;
    }

    private static boolean verwijst(Bericht antwoord, Bericht vraag) {
        return antwoord.envelop()
                .flatMap(Envelop::kruisreferentie)
                .filter(nummer -> vraag.richting() != antwoord.richting()
                        && vraag.envelop()
                                .filter(envelop -> envelop.referentienummer().equals(nummer))
                                .isPresent())
                .isPresent();
    }

    private static boolean beantwoordtDeclaratie(Bericht antwoord, Bericht vraag) {
        return antwoord.kop().declaratie().isPresent()
                && vraag.kop().declaratie().isEmpty()
                && vraag.richting() != antwoord.richting()
                && antwoord.kop().declaratie().equals(vraag.kop().identificatie());
    }

    private Antwoordtermijn termijn(Termijnregel termijn, Map<String, Bericht> gesprek) {
        Bericht vraag = gesprek.get(termijn.bericht());
        Bericht antwoord = termijn.klaarDoor().map(gesprek::get).orElse(null);
        return new Antwoordtermijn(
                vraag == null ? termijn.functie() : woorden.eigenNaam(vraag),
                vraag == null ? "" : termijnwoorden.wie(termijn, vraag),
                termijnwoorden.antwoord(termijn),
                termijnwoorden.dag(termijn),
                stand(termijn),
                antwoord == null ? "" : antwoord.id(),
                antwoord == null ? "" : woorden.eigenNaam(antwoord));
    }

    private Merk stand(Termijnregel termijn) {
        if (termijn.klaar().isEmpty()) {
            return termijnwoorden.stand(termijn);
        }
        return termijn.klaarDoor().isPresent()
                ? new Merk(texts.text("volgen.beantwoord"), "success")
                : new Merk(texts.text("volgen.vervallen"), "neutral");
    }

    private List<Verwijzing> links(Bericht bericht) {
        List<Verwijzing> links = new ArrayList<>();
        if (bericht.richting() == Richting.UIT) {
            links.add(new Verwijzing(
                    product + "/aanleveren/bericht/" + bericht.id(), texts.text("volgen.naar-verslag"), false));
        } else if (bericht.payload().bestand().isPresent()) {
            links.add(new Verwijzing(product + "/ophalen/bericht/" + bericht.id(), texts.text("volgen.haal-op"), true));
        }
        if (bericht.staat() == Staat.AFGEKEURD) {
            links.add(new Verwijzing(
                    product + "/foutlog/bericht/" + bericht.id(), texts.text("volgen.naar-foutlog"), false));
        }
        return List.copyOf(links);
    }
}
