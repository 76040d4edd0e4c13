// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.service.voet.Berekening;
import nl.bidn.product.schuldhulpverlening.service.voet.Berekening.Gegevens;
import nl.bidn.product.schuldhulpverlening.service.voet.Leefsituatie;
import nl.bidn.product.schuldhulpverlening.service.voet.Maxima;
import nl.bidn.product.schuldhulpverlening.web.VoetModel.Regel;
import nl.bidn.product.schuldhulpverlening.web.VoetModel.Uitkomst;
import nl.bidn.product.schuldhulpverlening.web.pages.JtevoetGenerated;

/** Computes a beslagvrije voet from what is typed. Asks nobody's name or BSN, and keeps nothing. */
public final class VoetTab implements Tab {
    private static final String PATH = "beslagvrije-voet";
    private static final String LEEFSITUATIE = "leefsituatie";
    private static final String INKOMEN = "inkomen";
    private static final String NORM = "norm";
    private static final String TOESLAGEN = "toeslagen";
    private static final List<String> VELDEN = List.of(LEEFSITUATIE, INKOMEN, NORM, TOESLAGEN);
    private static final Pattern BEDRAG = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,2})?");
    /** Amounts are published each half year. */
    private static final Period HALF_JAAR = Period.ofMonths(6);

    private final Maxima maxima;
    private final Clock clock;

    public VoetTab(Maxima maxima, Clock clock) {
        this.maxima = maxima;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.BESLAGVRIJE_VOET;
    }

    @Override
    public View show(TabRequest request) {
        return request.path().isEmpty() ? page(request, Map.of(), Map.of(), Optional.empty()) : new View.NotFound();
    }

    @Override
    public View submit(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        Map<String, String> getypt = new LinkedHashMap<>();
        VELDEN.forEach(
                veld -> getypt.put(veld, request.parameter(veld).orElse("").strip()));
        Map<String, String> fouten = fouten(getypt, request.texts());
        if (!fouten.isEmpty()) {
            return new View.Invalid(
                    page(request, getypt, fouten, Optional.empty()),
                    fouten.entrySet().stream()
                            .map(fout -> new View.FieldError(fout.getKey(), fout.getValue()))
                            .toList());
        }
        Optional<Uitkomst> uitkomst = stand().map(stand -> uitkomst(getypt, stand, request.texts()));
        return page(request, getypt, Map.of(), uitkomst);
    }

    private static Map<String, String> fouten(Map<String, String> getypt, Texts texts) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (leefsituatie(getypt).isEmpty()) {
            fouten.put(LEEFSITUATIE, texts.text("voet.fout.kies"));
        }
        for (String veld : List.of(INKOMEN, NORM)) {
            if (!BEDRAG.matcher(getypt.getOrDefault(veld, "")).matches()) {
                fouten.put(veld, texts.text("voet.fout.bedrag"));
            }
        }
        if (!List.of("ja", "nee").contains(getypt.getOrDefault(TOESLAGEN, ""))) {
            fouten.put(TOESLAGEN, texts.text("voet.fout.kies"));
        }
        return fouten;
    }

    private static Optional<Leefsituatie> leefsituatie(Map<String, String> getypt) {
        return Stream.of(Leefsituatie.values())
                .filter(een -> Vraagwoorden.klein(een).equals(getypt.get(LEEFSITUATIE)))
                .findFirst();
    }

    private Uitkomst uitkomst(Map<String, String> getypt, Maxima.Stand stand, Texts texts) {
        var gegevens = new Gegevens(
                leefsituatie(getypt).orElseThrow(),
                bedrag(getypt, INKOMEN),
                bedrag(getypt, NORM),
                getypt.getOrDefault(TOESLAGEN, "").equals("ja"));
        Berekening berekening = Berekening.van(gegevens, stand);
        String minst = euro(berekening.minst(), texts);
        return new Uitkomst(
                berekening.isPrecies() ? minst : texts.text("voet.tussen", minst, euro(berekening.hoogst(), texts)),
                texts.text("voet.groep." + Vraagwoorden.klein(berekening.groep())),
                List.of(
                        new Regel(
                                texts.text("voet.leefsituatie"),
                                texts.text("voet.leefsituatie." + Vraagwoorden.klein(gegevens.leefsituatie()))),
                        new Regel(texts.text("voet.inkomen"), euro(gegevens.inkomen(), texts)),
                        new Regel(texts.text("voet.norm"), euro(gegevens.bijstandsnorm(), texts)),
                        new Regel(
                                texts.text("voet.toeslagen"),
                                texts.text(gegevens.toeslagen() ? "voet.ja" : "voet.nee")),
                        new Regel(texts.text("voet.maximum"), euro(stand.van(gegevens.leefsituatie()), texts)),
                        new Regel(
                                texts.text("voet.berekend-op"),
                                Words.of(texts.locale()).date(vandaag()))));
    }

    private static BigDecimal bedrag(Map<String, String> getypt, String veld) {
        return new BigDecimal(getypt.getOrDefault(veld, "0").replace(',', '.'));
    }

    private static String euro(BigDecimal bedrag, Texts texts) {
        return Resultaatwoorden.euro(bedrag, texts.locale());
    }

    private Optional<Maxima.Stand> stand() {
        return maxima.op(vandaag());
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private View.Page page(
            TabRequest request, Map<String, String> getypt, Map<String, String> fouten, Optional<Uitkomst> uitkomst) {
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var leefsituaties = new ArrayList<Option>(List.of(new Option("", texts.text("voet.kies"))));
        for (Leefsituatie een : Leefsituatie.values()) {
            leefsituaties.add(
                    new Option(Vraagwoorden.klein(een), texts.text("voet.leefsituatie." + Vraagwoorden.klein(een))));
        }
        var model = new VoetModel(
                leefsituaties,
                List.of(
                        new Option("", texts.text("voet.kies")),
                        new Option("ja", texts.text("voet.ja")),
                        new Option("nee", texts.text("voet.nee"))),
                getypt,
                fouten,
                uitkomst,
                stand().map(stand -> texts.text("voet.bron", words.date(stand.vanaf()), stand.bron()))
                        .orElse(texts.text("voet.geen-bedragen")),
                stand().map(stand -> stand.vanaf().plus(HALF_JAAR).isBefore(vandaag()))
                        .orElse(true),
                request.formToken());
        return new View.Page(
                texts.text("tab.beslagvrije-voet.title"),
                Html.body(out -> JtevoetGenerated.render(out, null, words, texts, model)));
    }
}
