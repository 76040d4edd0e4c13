// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;
import nl.bidn.product.schuldenknooppunt.service.bericht.Zoek;

/** How the address says what the logbook is searched for: a field for each that a message has. */
final class Logboekfilter {
    static final String REFERENTIE = "referentienummer";
    static final String CONVERSATIE = "conversatie";
    static final String KRUISREFERENTIE = "kruisreferentie";
    static final String AFZENDER = "afzender";
    static final String ONTVANGER = "ontvanger";
    static final String BERICHTTYPE = "berichttype";
    static final String VERSIE = "versie";
    static final String OPGEHAALD = "opgehaald";
    static final String BEVESTIGD = "bevestigd";
    static final String AFZENDERSOORT = "afzendersoort";
    static final String ONTVANGERSOORT = "ontvangersoort";
    static final String VANAF = "vanaf";
    static final String TOT = "tot";
    static final String JA = "ja";
    static final String NEE = "nee";

    private static final String DATUM = "datum";
    private static final Pattern NUMMER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Adresboek adresboek;
    private final ListQuery query;
    private final Zoek zoek;
    /** By the name of the field, the key of a sentence. */
    private final Map<String, String> fouten = new LinkedHashMap<>();

    Logboekfilter(TabRequest request, Adresboek adresboek) {
        this.adresboek = adresboek;
        this.query = ListQuery.of(
                request,
                List.of(DATUM),
                "-" + DATUM,
                REFERENTIE,
                CONVERSATIE,
                KRUISREFERENTIE,
                AFZENDER,
                ONTVANGER,
                BERICHTTYPE,
                VERSIE,
                OPGEHAALD,
                BEVESTIGD,
                AFZENDERSOORT,
                ONTVANGERSOORT,
                VANAF,
                TOT);
        this.zoek =
                Zoek.van(request.organisations().stream().map(Organisation::id).toList());
        nummer(REFERENTIE, zoek::referentie);
        nummer(CONVERSATIE, zoek::conversatie);
        nummer(KRUISREFERENTIE, zoek::kruisreferentie);
        deelnemer(AFZENDER, zoek::afzender);
        deelnemer(ONTVANGER, zoek::ontvanger);
        tekst(BERICHTTYPE).ifPresent(zoek::code);
        tekst(VERSIE).ifPresent(zoek::versie);
        jaOfNee(OPGEHAALD, zoek::opgehaald);
        jaOfNee(BEVESTIGD, zoek::bevestigd);
        soort(AFZENDERSOORT).ifPresent(zoek::afzenderSoort);
        soort(ONTVANGERSOORT).ifPresent(zoek::ontvangerSoort);
        dag(VANAF, dag -> zoek.vanaf(dag.atStartOfDay(Words.ZONE).toInstant()));
        dag(TOT, dag -> zoek.tot(dag.plusDays(1).atStartOfDay(Words.ZONE).toInstant()));
    }

    ListQuery query() {
        return query;
    }

    Logboekvraag vraag() {
        return zoek.vraag();
    }

    Map<String, String> fouten() {
        return fouten;
    }

    private Optional<String> tekst(String veld) {
        return Optional.of(query.filter(veld).strip()).filter(tekst -> !tekst.isEmpty());
    }

    private void nummer(String veld, Consumer<UUID> zet) {
        tekst(veld).map(tekst -> tekst.toLowerCase(Locale.ROOT)).ifPresent(tekst -> {
            if (NUMMER.matcher(tekst).matches()) {
                zet.accept(UUID.fromString(tekst));
            } else {
                fouten.put(veld, "logboek.nummer.fout");
            }
        });
    }

    private void deelnemer(String veld, Consumer<UUID> zet) {
        tekst(veld)
                .ifPresent(naam -> deelnemer(naam)
                        .ifPresentOrElse(
                                adres -> zet.accept(adres.id()), () -> fouten.put(veld, "logboek.wederpartij.fout")));
    }

    /** By its whole name, also if it left, or by a part that no other has. */
    private Optional<Adres> deelnemer(String naam) {
        return adresboek.metNaam(naam).stream().findFirst().or(() -> {
            List<Adres> gevonden = adresboek.zoek(naam, 0, 2);
            return gevonden.size() == 1 ? Optional.of(gevonden.get(0)) : Optional.empty();
        });
    }

    private void jaOfNee(String veld, Consumer<Boolean> zet) {
        tekst(veld).filter(List.of(JA, NEE)::contains).ifPresent(tekst -> zet.accept(tekst.equals(JA)));
    }

    private Optional<Deelnemersoort> soort(String veld) {
        return Arrays.stream(Deelnemersoort.values())
                .filter(een -> een.name().equals(query.filter(veld)))
                .findFirst();
    }

    private void dag(String veld, Consumer<LocalDate> zet) {
        tekst(veld).ifPresent(tekst -> dag(tekst).ifPresentOrElse(zet, () -> fouten.put(veld, "logboek.datum.fout")));
    }

    private static Optional<LocalDate> dag(String tekst) {
        try {
            return Optional.of(LocalDate.parse(tekst)).filter(dag -> Logboekvraag.isJaar(dag.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
