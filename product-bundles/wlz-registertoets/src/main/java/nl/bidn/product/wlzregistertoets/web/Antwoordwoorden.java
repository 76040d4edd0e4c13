// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsantwoord;
import nl.bidn.product.wlzregistertoets.service.toets.Toetsvraag;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.web.AntwoordModel.Regel;
import nl.bidn.product.wlzregistertoets.web.RaadplegenModel.Melding;
import org.jspecify.annotations.Nullable;

/** Says an answer in words. */
final class Antwoordwoorden {
    private final Texts texts;
    private final Words words;
    private final Doelen doelen;

    Antwoordwoorden(Texts texts, Words words, Doelen doelen) {
        this.texts = texts;
        this.words = words;
        this.doelen = doelen;
    }

    AntwoordModel antwoord(String vrager, Organisation gemeente, Toetsvraag vraag, Toetsantwoord antwoord) {
        String status = antwoord.status().name().toLowerCase(Locale.ROOT);
        return new AntwoordModel(
                gemeente.name(),
                antwoord.status() == WlzStatus.ONBEKEND ? "warning" : "info",
                texts.text("antwoord." + status + ".title"),
                texts.text("antwoord." + status + ".text"),
                meldingen(antwoord),
                regels(vraag, antwoord),
                antwoord.peilmoment(),
                antwoord.moment(),
                antwoord.ontvangstnummer(),
                vrager);
    }

    private List<Melding> meldingen(Toetsantwoord antwoord) {
        var meldingen = new ArrayList<Melding>();
        if (antwoord.aangevuld()) {
            meldingen.add(
                    new Melding("info", texts.text("antwoord.aangevuld.title"), texts.text("antwoord.aangevuld.text")));
        }
        meldingen.addAll(Registermeldingen.van(
                antwoord.versheid(), antwoord.laden(), words.dateTime(antwoord.peilmoment()), texts));
        return meldingen;
    }

    private List<Regel> regels(Toetsvraag vraag, Toetsantwoord antwoord) {
        var regels = new ArrayList<Regel>();
        if (new Vraagcontrole(doelen).bsn(vraag.bsn()) instanceof Vraagcontrole.Gelezen.Goed goed) {
            regels.add(new Regel(texts.text("raadplegen.bsn"), goed.bsn().value()));
        }
        doelen.met(vraag.doel().strip()).ifPresent(doel -> {
            regels.add(new Regel(texts.text("raadplegen.doel"), doel.naam()));
            regels.add(new Regel(texts.text("raadplegen.grondslag"), doel.grondslag()));
        });
        if (!vraag.kenmerk().isBlank()) {
            regels.add(
                    new Regel(texts.text("raadplegen.kenmerk"), vraag.kenmerk().strip()));
        }
        antwoord.indicatie().ifPresent(indicatie -> datums(indicatie, regels));
        return regels;
    }

    private void datums(Indicatie indicatie, List<Regel> regels) {
        regels.add(new Regel(texts.text("antwoord.afgiftedatum"), words.longDate(indicatie.afgiftedatum())));
        regels.add(new Regel(texts.text("antwoord.ingangsdatum"), words.longDate(indicatie.ingangsdatum())));
        regels.add(new Regel(texts.text("antwoord.einddatum"), einde(indicatie.einddatum())));
    }

    private String einde(@Nullable LocalDate einddatum) {
        return einddatum == null ? texts.text("antwoord.einddatum.geen") : words.longDate(einddatum);
    }
}
