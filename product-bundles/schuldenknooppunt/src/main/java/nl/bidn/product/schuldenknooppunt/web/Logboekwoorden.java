// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Option;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/** The logbook in the words of who reads it. */
final class Logboekwoorden {
    private final Adresboek adresboek;
    private final Berichtsoorten soorten;
    private final Texts texts;

    Logboekwoorden(Adresboek adresboek, Berichtsoorten soorten, Texts texts) {
        this.adresboek = adresboek;
        this.soorten = soorten;
        this.texts = texts;
    }

    Logboekregel regel(Bericht bericht) {
        Kop kop = bericht.kop();
        return new Logboekregel(
                kop.referentie().toString(),
                kop.conversatie().toString(),
                kop.kruisreferentie().map(UUID::toString).orElse(""),
                naam(kop.afzender()),
                naam(kop.ontvanger()),
                soorten.vind(kop.type()).map(this::naam).orElse(kop.type().code()),
                kop.type().versie(),
                bericht.opgehaald(),
                bericht.stand() == Stand.BEVESTIGD,
                bericht.datum(),
                texts.text("logboek.stand." + bericht.stand().name().toLowerCase(Locale.ROOT)),
                switch (bericht.stand()) {
                    case AANGEBODEN, OPGEHAALD -> "info";
                    case BEVESTIGD -> "success";
                    case VERLOPEN -> "warning";
                    case INGETROKKEN -> "neutral";
                });
    }

    private String naam(UUID adres) {
        return adresboek.vind(adres).map(Adres::naam).orElseGet(() -> texts.text("logboek.onbekend"));
    }

    private String naam(Berichtsoort soort) {
        String code = soort.type().code();
        return soort.namen()
                .getOrDefault(texts.locale().getLanguage(), soort.namen().getOrDefault("nl", code));
    }

    /** Each kind once, whatever its versions. */
    List<Option> berichten() {
        var namen = new LinkedHashMap<String, String>();
        soorten.alle().forEach(soort -> namen.put(soort.type().code(), naam(soort)));
        var opties = new ArrayList<Option>(List.of(alle()));
        namen.forEach((code, naam) -> opties.add(new Option(code, naam)));
        return opties;
    }

    List<Option> deelnemers() {
        var opties = new ArrayList<Option>(List.of(alle()));
        for (Deelnemersoort soort : Deelnemersoort.values()) {
            opties.add(new Option(
                    soort.name(), texts.text("logboek.soort." + soort.name().toLowerCase(Locale.ROOT))));
        }
        return opties;
    }

    List<Option> jaOfNee() {
        return List.of(
                alle(), new Option(Logboekfilter.JA, jaOfNee(true)), new Option(Logboekfilter.NEE, jaOfNee(false)));
    }

    String jaOfNee(boolean ja) {
        return texts.text(ja ? "logboek.ja" : "logboek.nee");
    }

    private Option alle() {
        return new Option("", texts.text("logboek.alle"));
    }
}
