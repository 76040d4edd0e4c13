// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.rapport.Fouttekst;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import nl.bidn.product.zorgberichten.service.Berichten.Dossier;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.web.VerslagModel.Feit;
import nl.bidn.product.zorgberichten.web.VerslagModel.Foutregel;
import nl.bidn.product.zorgberichten.web.VerslagModel.Stap;
import nl.bidn.product.zorgberichten.web.VerslagModel.Vervolg;
import nl.bidn.product.zorgberichten.web.pages.JteverslagGenerated;
import nl.bidn.zorg.keten.Envelop;

/** Puts all that is known of a message into words of one reader. For one request. */
final class Verslagen {
    /** What a retour message says of a message that breaks a rule inside it. */
    private static final String RETOURCODE = "0001";

    private static final String GOED = "-goed";
    private static final String AFGEKEURD = "-afgekeurd";

    private final Texts texts;
    private final Words words;
    private final Woorden woorden;

    Verslagen(Texts texts, Woorden woorden) {
        this.texts = texts;
        this.words = Words.of(texts.locale());
        this.woorden = woorden;
    }

    /**
     * The page of one message.
     *
     * @param basis the address of the tab
     * @param title the text that is its title
     * @param terug the text of the link to the list
     */
    View.Page pagina(Dossier dossier, String basis, String title, String terug) {
        var model = van(dossier, basis);
        return new View.Page(
                texts.text(title),
                Html.body(out -> JteverslagGenerated.render(
                        out, null, words, texts, model, texts.text(title), texts.text(terug))));
    }

    private VerslagModel van(Dossier dossier, String basis) {
        Bericht bericht = dossier.bericht();
        Berichtregel regel = woorden.regel(bericht);
        return new VerslagModel(
                basis,
                regel,
                feiten(bericht, regel),
                vervolg(dossier),
                dossier.fouten().stream().map(fout -> fout(bericht, fout)).toList(),
                bericht.fouten(),
                bericht.fouten() - dossier.fouten().size(),
                dossier.beoordeling().flatMap(new Retourwoorden(texts, woorden)::blok),
                verloop(dossier.verloop(), woorden.wisseltUit(bericht)),
                dossier.rapport().isPresent() && woorden.wisseltUit(bericht));
    }

    private List<Feit> feiten(Bericht bericht, Berichtregel regel) {
        List<Feit> feiten = new ArrayList<>();
        feit(feiten, "soort", regel.soort());
        feit(feiten, "nummer", regel.nummer());
        feit(feiten, "dagtekening", bericht.kop().dagtekening().map(words::date).orElse(""));
        feit(feiten, "gemeente", regel.gemeente());
        feit(feiten, bericht.richting() == Richting.UIT ? "ontvanger" : "afzender", regel.tegenpartij());
        feit(
                feiten,
                "referentie",
                bericht.envelop().map(Envelop::referentienummer).orElse(""));
        feit(feiten, "grootte", words.size(regel.grootte()));
        feit(feiten, "bewaard", regel.bewaard().orElse(texts.text("verslag.niet-bewaard")));
        return List.copyOf(feiten);
    }

    private void feit(List<Feit> feiten, String naam, String waarde) {
        if (!waarde.isEmpty()) {
            feiten.add(new Feit(texts.text("verslag." + naam), waarde));
        }
    }

    private Vervolg vervolg(Dossier dossier) {
        Bericht bericht = dossier.bericht();
        Optional<String> waarom = bericht.afwijzing().map(Verslagen::waarom);
        String wat = switch (bericht.staat()) {
            case ONTVANGEN, GECONTROLEERD -> "onderweg";
            case DOORGESTUURD, AFGELEVERD -> isRetour(bericht) ? "klaar" : "wachten";
            case BEANTWOORD -> "beantwoord" + uitkomst(dossier);
            case AFGEKEURD -> afgekeurd(dossier);
        };
        String kind = kind(bericht.staat(), wat);
        return new Vervolg(
                kind, texts.text("verslag.vervolg." + wat + ".titel"), waarom, texts.text("verslag.vervolg." + wat));
    }

    /** What the retour message says, if it was read. */
    private static String uitkomst(Dossier dossier) {
        return dossier.beoordeling()
                .map(beoordeling -> switch (beoordeling.uitkomst()) {
                    case GOED -> GOED;
                    case DEELS, AFGEKEURD -> AFGEKEURD;
                    case ONGELEZEN -> "";
                })
                .orElse("");
    }

    private static String kind(Staat staat, String wat) {
        if (staat == Staat.AFGEKEURD || wat.endsWith(AFGEKEURD)) {
            return "error";
        }
        return wat.endsWith(GOED) ? "success" : "info";
    }

    private static String afgekeurd(Dossier dossier) {
        if (dossier.bericht().richting() == Richting.IN) {
            return "niet-verwerkt";
        }
        if (!dossier.fouten().isEmpty()) {
            return "fouten";
        }
        boolean wasWeg = dossier.verloop().stream().anyMatch(stap -> stap.naar(Staat.DOORGESTUURD))
                || dossier.bericht().envelop().isPresent();
        return wasWeg ? "partner" : "geweigerd";
    }

    private static String waarom(Afwijzing afwijzing) {
        return afwijzing.omschrijving() + " (" + afwijzing.code() + ")";
    }

    private static boolean isRetour(Bericht bericht) {
        return bericht.envelop()
                .filter(envelop -> envelop.soort() == Envelop.Soort.RETOUR)
                .isPresent();
    }

    Foutregel fout(Bericht bericht, Fout fout) {
        Fouttekst tekst = Fouttekst.van(fout);
        String code = fout.niveau() == 2
                ? RETOURCODE
                : bericht.afwijzing().map(Afwijzing::code).orElse("");
        return new Foutregel(
                code,
                fout.regel(),
                fout.plek(),
                fout.regelnummer(),
                texts.text(tekst.sleutel(), tekst.argumenten().toArray()));
    }

    /** @param personen whether it says who did it */
    List<Stap> verloop(List<Gebeurtenis> gebeurtenissen, boolean personen) {
        return gebeurtenissen.stream()
                .map(gebeurtenis -> stap(gebeurtenis, personen))
                .toList();
    }

    private Stap stap(Gebeurtenis gebeurtenis, boolean personen) {
        String toelichting = gebeurtenis.toelichting().orElse("");
        boolean persoon = gebeurtenis.naar(Staat.ONTVANGEN) && !toelichting.isEmpty();
        String wie = personen ? texts.text("verslag.door", toelichting) : "";
        return new Stap(woorden.voorval(gebeurtenis.voorval()), gebeurtenis.op(), persoon ? wie : toelichting);
    }
}
