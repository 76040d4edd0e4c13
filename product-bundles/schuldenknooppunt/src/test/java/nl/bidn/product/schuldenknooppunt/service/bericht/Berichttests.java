// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.aangenomen;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Knooppunt.Melding;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Berichttests {
    private final Engine engine;
    private Knooppunt er;

    Berichttests(Engine engine) {
        this.engine = engine;
    }

    @BeforeAll
    void open() {
        er = new Knooppunt(engine);
    }

    @BeforeEach
    void leeg() {
        er.leeg();
        er.clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterAll
    void close() {
        if (er != null) {
            er.close();
        }
    }

    @Test
    void goesFromOfferToConfirmationAndLeavesNoContent() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        byte[] jwe = er.jweVoor(er.bank);

        Bericht aangeboden = aangenomen(er.bied(kop, jwe));
        assertThat(aangeboden.stand()).isEqualTo(Stand.AANGEBODEN);
        assertThat(aangeboden.vervalt()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(er.nu(kop)).isEqualTo(aangeboden);
        for (int keer = 0; keer < 2; keer++) {
            var inhoud = (Ophaling.Inhoud) er.berichten.haal(beller(er.bank), kop.referentie());
            assertThat(inhoud.jwe()).isEqualTo(jwe);
            assertThat(inhoud.bericht().stand()).isEqualTo(Stand.OPGEHAALD);
            assertThat(inhoud.bericht().opgehaald()).isTrue();
        }
        var eerste = (Bevestiging.Bevestigd) er.berichten.bevestig(beller(er.bank), kop.referentie());
        var tweede = (Bevestiging.Bevestigd) er.berichten.bevestig(beller(er.bank), kop.referentie());

        assertThat(eerste.alEerder()).isFalse();
        assertThat(tweede).isEqualTo(new Bevestiging.Bevestigd(eerste.bericht(), true));
        assertThat(eerste.bericht().stand()).isEqualTo(Stand.BEVESTIGD);
        assertThat(eerste.bericht().antwoordVoor()).contains(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(eerste.bericht().beeindigd()).contains(er.clock.instant());
        assertThat(er.kluisbestanden()).isZero();
        assertThat(er.berichten.haal(beller(er.bank), kop.referentie())).isEqualTo(new Ophaling.Weg(Stand.BEVESTIGD));
        assertThat(er.meldingen)
                .containsExactly(
                        new Melding(Gebeurtenis.AANGEBODEN, "GM9902", kop.referentie()),
                        new Melding(Gebeurtenis.OPGEHAALD, "GM9901", kop.referentie()),
                        new Melding(Gebeurtenis.BEVESTIGD, "GM9901", kop.referentie()));
    }

    @Test
    void answersTheSameAgainAsBeforeAndRefusesAnotherUnderItsReference() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        byte[] jwe = er.jweVoor(er.bank);
        var eerste = (Aanbieding.Aangenomen) er.bied(kop, jwe);

        assertThat(er.bied(kop, jwe)).isEqualTo(new Aanbieding.Aangenomen(eerste.bericht(), true));
        assertThat(geweigerd(er.bied(kop))).containsExactly(Weigering.REFERENTIE_IN_GEBRUIK);
        assertThat(geweigerd(er.berichten.bied(beller(er.winkel), Knooppunt.WINKEL.id(), kop, Set.of(), jwe)))
                .containsExactly(Weigering.REFERENTIE_IN_GEBRUIK);
        assertThat(er.kluisbestanden()).isEqualTo(1);
    }

    @Test
    void isOnlyForWhoseItIs() {
        Kop kop = er.vraag();

        assertThat(er.berichten.haal(beller(er.stad), kop.referentie())).isEqualTo(new Ophaling.Onbekend());
        assertThat(er.berichten.haal(beller(er.winkel), kop.referentie())).isEqualTo(new Ophaling.Onbekend());
        assertThat(er.berichten.bevestig(beller(er.stad), kop.referentie())).isEqualTo(new Bevestiging.Onbekend());
        assertThat(er.berichten.trekIn(beller(er.bank), kop.referentie())).isEqualTo(new Intrekking.Onbekend());
        assertThat(er.berichten.zoek(beller(er.winkel), kop.referentie())).isEmpty();
        assertThat(er.berichten.zoek(beller(er.stad), kop.referentie())).contains(er.nu(kop));
        assertThat(er.berichten.zoek(beller(er.bank), kop.referentie())).contains(er.nu(kop));
        assertThat(er.berichten.haal(beller(er.bank), UUID.randomUUID())).isEqualTo(new Ophaling.Onbekend());
        assertThat(geweigerd(er.berichten.bied(
                        beller(er.winkel),
                        Knooppunt.STAD.id(),
                        Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG),
                        Set.of(),
                        er.jweVoor(er.bank))))
                .containsExactly(Weigering.GEEN_TOEGANG);
    }

    @Test
    void confirmsNothingThatNobodyFetched() {
        Kop kop = er.vraag();

        assertThat(er.berichten.bevestig(beller(er.bank), kop.referentie())).isEqualTo(new Bevestiging.NietOpgehaald());
        assertThat(er.kluisbestanden()).isEqualTo(1);
    }

    @Test
    void isTakenBackUntilSomebodyFetchesIt() {
        Kop kop = er.vraag();
        Kop gehaald = er.vraag();
        er.berichten.haal(beller(er.bank), gehaald.referentie());

        var eerste = (Intrekking.Ingetrokken) er.berichten.trekIn(beller(er.stad), kop.referentie());

        assertThat(er.berichten.trekIn(beller(er.stad), kop.referentie()))
                .isEqualTo(new Intrekking.Ingetrokken(eerste.bericht(), true));
        assertThat(er.berichten.trekIn(beller(er.stad), gehaald.referentie()))
                .isEqualTo(new Intrekking.TeLaat(Stand.OPGEHAALD));
        assertThat(er.berichten.haal(beller(er.bank), kop.referentie())).isEqualTo(new Ophaling.Weg(Stand.INGETROKKEN));
        assertThat(er.berichten.bevestig(beller(er.bank), kop.referentie()))
                .isEqualTo(new Bevestiging.Weg(Stand.INGETROKKEN));
        assertThat(er.kluisbestanden()).isEqualTo(1);
        assertThat(er.meldingen).contains(new Melding(Gebeurtenis.INGETROKKEN, "GM9902", kop.referentie()));
    }

    @Test
    void lapsesAtTheEndOfTheFifthWorkingDayWhoeverComes() {
        Kop kop = er.vraag();
        er.berichten.haal(beller(er.bank), kop.referentie());
        Instant eind = er.nu(kop).vervalt();
        er.clock.moveTo(eind.minusMillis(1));
        assertThat(er.berichten.haal(beller(er.bank), kop.referentie())).isInstanceOf(Ophaling.Inhoud.class);
        er.clock.moveTo(eind);

        assertThat(er.berichten.bevestig(beller(er.bank), kop.referentie()))
                .isEqualTo(new Bevestiging.Weg(Stand.VERLOPEN));

        assertThat(er.berichten.haal(beller(er.bank), kop.referentie())).isEqualTo(new Ophaling.Weg(Stand.VERLOPEN));
        assertThat(er.nu(kop).beeindigd()).contains(eind);
        assertThat(er.kluisbestanden()).isZero();
        assertThat(er.meldingen)
                .contains(
                        new Melding(Gebeurtenis.VERLOPEN, "GM9901", kop.referentie()),
                        new Melding(Gebeurtenis.VERLOPEN, "GM9902", kop.referentie()));
    }

    @Test
    void takesOneAnswerToAQuestionThatWasConfirmed() {
        Kop vraag = er.vraag();
        assertThat(geweigerd(er.bied(Knooppunt.antwoord(vraag)))).containsExactly(Weigering.VRAAG_NIET_BEVESTIGD);
        er.berichten.haal(beller(er.bank), vraag.referentie());
        er.berichten.bevestig(beller(er.bank), vraag.referentie());
        Kop antwoord = Knooppunt.antwoord(vraag);

        assertThat(aangenomen(er.bied(antwoord)).kop()).isEqualTo(antwoord);

        assertThat(er.nu(vraag).beantwoord()).isTrue();
        assertThat(geweigerd(er.bied(Knooppunt.antwoord(vraag)))).containsExactly(Weigering.AL_BEANTWOORD);
    }

    @Test
    void letsAnAnswerBeSentAgainThatNeverArrived() {
        Kop vraag = er.bevestigdeVraag();
        Kop antwoord = Knooppunt.antwoord(vraag);
        er.bied(antwoord);
        er.berichten.trekIn(beller(er.bank), antwoord.referentie());
        assertThat(er.nu(vraag).beantwoord()).isFalse();
        Kop tweede = Knooppunt.antwoord(vraag);
        aangenomen(er.bied(tweede));
        er.clock.moveTo(er.nu(tweede).vervalt());
        er.berichten.haal(beller(er.stad), tweede.referentie());

        assertThat(er.nu(tweede).stand()).isEqualTo(Stand.VERLOPEN);
        aangenomen(er.bied(Knooppunt.antwoord(vraag)));
        assertThat(er.nu(vraag).beantwoord()).isTrue();
    }

    @Test
    void refusesAnAnswerThatDoesNotFitItsQuestion() {
        Kop vraag = er.bevestigdeVraag();
        Kop goed = Knooppunt.antwoord(vraag);
        Kop status = Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING);
        aangenomen(er.bied(status));

        assertThat(geweigerd(er.bied(new Kop(
                        UUID.randomUUID(),
                        vraag.conversatie(),
                        goed.kruisreferentie(),
                        er.winkel.id(),
                        er.stad.id(),
                        Proefsoorten.ANTWOORD))))
                .containsExactly(Weigering.VRAAG_ONBEKEND);
        assertThat(geweigerd(er.bied(met(goed, vraag.conversatie(), UUID.randomUUID(), Proefsoorten.ANTWOORD))))
                .containsExactly(Weigering.VRAAG_ONBEKEND);
        assertThat(geweigerd(er.bied(met(goed, UUID.randomUUID(), vraag.referentie(), Proefsoorten.ANTWOORD))))
                .containsExactly(Weigering.ANDERE_CONVERSATIE);
        assertThat(geweigerd(er.bied(met(goed, vraag.conversatie(), vraag.referentie(), Proefsoorten.STATUS))))
                .containsExactly(Weigering.ANTWOORD_PAST_NIET);
        assertThat(geweigerd(er.bied(met(goed, status.conversatie(), status.referentie(), Proefsoorten.ANTWOORD))))
                .containsExactly(Weigering.GEEN_VRAAG);
        aangenomen(er.bied(goed));
    }

    private static Kop met(Kop kop, UUID conversatie, UUID kruisreferentie, Berichttype type) {
        return new Kop(
                UUID.randomUUID(), conversatie, Optional.of(kruisreferentie), kop.afzender(), kop.ontvanger(), type);
    }

    @Test
    void showsWhatIsToBeDoneQuestionsFirst() {
        Kop status = Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING);
        aangenomen(er.bied(status));
        Kop bevestigd = er.bevestigdeVraag();
        er.clock.forward(Duration.ofDays(1));
        Kop nieuw = er.vraag();
        var bank = Set.of(Knooppunt.BANK.id());

        assertThat(er.berichten.ontvangen(bank, Berichtfilter.alleenTeDoen(), 0, 10))
                .extracting(Bericht::kop)
                .containsExactly(bevestigd, nieuw, status);
        aangenomen(er.bied(Knooppunt.antwoord(bevestigd)));
        er.berichten.haal(beller(er.bank), status.referentie());
        er.berichten.bevestig(beller(er.bank), status.referentie());

        assertThat(er.berichten.ontvangen(bank, Berichtfilter.alleenTeDoen(), 0, 10))
                .extracting(Bericht::kop)
                .containsExactly(nieuw);
        assertThat(er.berichten.aantalOntvangen(bank, Berichtfilter.alles(), 10))
                .isEqualTo(3);
        assertThat(er.berichten.aantalOntvangen(bank, Berichtfilter.alles().met(Stand.BEVESTIGD), 10))
                .isEqualTo(2);
        assertThat(er.berichten.verzonden(bank, Berichtfilter.alles().met(Proefsoorten.ANTWOORD), 0, 10))
                .hasSize(1);
        assertThat(er.berichten.aantalVerzonden(Set.of(Knooppunt.STAD.id()), Berichtfilter.alles(), 2))
                .isEqualTo(2);
        assertThat(er.berichten.ontvangen(Set.of(), Berichtfilter.alles(), 0, 10))
                .isEmpty();
    }

    @Test
    void lapsesByItselfOnce() {
        Kop kop = er.vraag();
        Kop gehaald = er.vraag();
        er.berichten.haal(beller(er.bank), gehaald.referentie());
        er.clock.forward(Duration.ofMinutes(1));
        Kop bevestigd = er.bevestigdeVraag();
        var verloop = new Verloop(er.store, er.melder, er.portal);
        er.clock.moveTo(er.nu(kop).vervalt().minusMillis(1));
        assertThat(verloop.run(er.clock)).isEqualTo("0 messages lapsed");
        er.clock.moveTo(er.nu(kop).vervalt());

        assertThat(verloop.run(er.clock)).isEqualTo("2 messages lapsed");

        assertThat(verloop.run(er.clock)).isEqualTo("0 messages lapsed");
        assertThat(er.nu(kop).stand()).isEqualTo(Stand.VERLOPEN);
        assertThat(er.nu(bevestigd).stand()).isEqualTo(Stand.BEVESTIGD);
        assertThat(er.kluisbestanden()).isZero();
        assertThat(er.meldingen)
                .filteredOn(melding -> melding.gebeurtenis() == Gebeurtenis.VERLOPEN)
                .hasSize(4)
                .contains(new Melding(Gebeurtenis.VERLOPEN, "GM9901", gehaald.referentie()));
    }

    @Test
    void lapsesTheOthersWhereOneFails() {
        Kop een = er.vraag();
        Kop kwaad = er.vraag();
        Kop ander = er.vraag();
        er.clock.moveTo(er.nu(ander).vervalt());
        var verloop = new Verloop(
                er.store,
                (gebeurtenis, wie, bericht) -> {
                    if (bericht.kop().equals(kwaad)) {
                        throw new IllegalStateException("nobody can be told");
                    }
                },
                er.portal);

        assertThatThrownBy(() -> verloop.run(er.clock)).hasMessage("2 messages lapsed, 1 failed");

        assertThat(er.nu(een).stand()).isEqualTo(Stand.VERLOPEN);
        assertThat(er.nu(ander).stand()).isEqualTo(Stand.VERLOPEN);
        assertThat(er.nu(kwaad).stand()).isEqualTo(Stand.AANGEBODEN);
        assertThat(er.kluisbestanden()).isEqualTo(1);
    }

    @Test
    void remindsOnTheThirdAndFourthWorkingDayOnceADay() {
        Kop kop = er.vraag();
        var herinner = new Herinner(er.store, er.melder, er.portal);
        var gezegd = new ArrayList<String>();
        for (String dag : List.of("24", "25", "26", "26", "27", "28", "29", "30")) {
            er.clock.moveTo(Instant.parse("2026-11-" + dag + "T07:00:00Z"));
            gezegd.add(dag + " " + herinner.run(er.clock));
        }

        assertThat(gezegd)
                .containsExactly(
                        "24 0 messages and 0 questions reminded of",
                        "25 0 messages and 0 questions reminded of",
                        "26 1 messages and 0 questions reminded of",
                        "26 0 messages and 0 questions reminded of",
                        "27 1 messages and 0 questions reminded of",
                        "28 no working day",
                        "29 no working day",
                        "30 0 messages and 0 questions reminded of");
        assertThat(er.meldingen)
                .filteredOn(melding -> melding.gebeurtenis() == Gebeurtenis.HERINNERING_BEVESTIGEN)
                .hasSize(2)
                .containsOnly(new Melding(Gebeurtenis.HERINNERING_BEVESTIGEN, "GM9902", kop.referentie()));
    }

    @Test
    void remindsBothOfAnAnswerThatIsDue() {
        Kop vraag = er.bevestigdeVraag();
        Kop beantwoord = er.bevestigdeVraag();
        aangenomen(er.bied(Knooppunt.antwoord(beantwoord)));
        var herinner = new Herinner(er.store, er.melder, er.portal);
        er.clock.moveTo(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(herinner.run(er.clock)).endsWith(" 0 questions reminded of");
        er.clock.moveTo(Instant.parse("2026-11-27T07:00:00Z"));
        assertThat(herinner.run(er.clock)).endsWith(" 1 questions reminded of");
        er.clock.moveTo(Instant.parse("2026-11-30T07:00:00Z"));
        assertThat(herinner.run(er.clock)).endsWith(" 0 questions reminded of");

        assertThat(er.meldingen)
                .filteredOn(melding -> melding.gebeurtenis() == Gebeurtenis.HERINNERING_ANTWOORDEN)
                .containsExactly(
                        new Melding(Gebeurtenis.HERINNERING_ANTWOORDEN, "GM9901", vraag.referentie()),
                        new Melding(Gebeurtenis.HERINNERING_ANTWOORDEN, "GM9902", vraag.referentie()));
    }

    @Test
    void keepsItsLineForEighteenMonths() {
        Kop kop = er.bevestigdeVraag();
        er.clock.forward(Duration.ofDays(1));
        Kop later = er.bevestigdeVraag();
        var verwijder = new VerwijderLogboek(er.store, er.portal);
        er.clock.moveTo(Instant.parse("2028-05-23T09:00:00Z"));
        assertThat(verwijder.run(er.clock)).isEqualTo("0 messages removed from the logbook");
        er.clock.moveTo(Instant.parse("2028-05-23T09:00:01Z"));

        assertThat(verwijder.run(er.clock)).isEqualTo("1 messages removed from the logbook");

        assertThat(er.berichten.zoek(beller(er.bank), kop.referentie())).isEmpty();
        assertThat(er.berichten.zoek(beller(er.bank), later.referentie())).isPresent();
    }

    @Test
    void searchesTheLogbookByEachOfItsFields() {
        Kop vraag = er.bevestigdeVraag();
        er.clock.forward(Duration.ofHours(1));
        Kop antwoord = Knooppunt.antwoord(vraag);
        aangenomen(er.bied(antwoord));
        er.clock.forward(Duration.ofHours(1));
        Kop elders = Knooppunt.kop(er.stad, er.winkel, Proefsoorten.KENNISGEVING);
        aangenomen(er.bied(elders));
        var alles = Logboekvraag.alles(List.of(Knooppunt.STAD.id()));

        assertThat(gevonden(alles)).containsExactly(elders, antwoord, vraag);
        assertThat(gevonden(zoek().referentie(vraag.referentie()).vraag())).containsExactly(vraag);
        assertThat(gevonden(zoek().conversatie(vraag.conversatie()).vraag())).containsExactly(antwoord, vraag);
        assertThat(gevonden(zoek().kruisreferentie(vraag.referentie()).vraag())).containsExactly(antwoord);
        assertThat(gevonden(zoek().afzender(er.bank.id()).vraag())).containsExactly(antwoord);
        assertThat(gevonden(zoek().ontvanger(er.winkel.id()).vraag())).containsExactly(elders);
        assertThat(gevonden(zoek().code("saldoverzoek").vraag())).containsExactly(vraag);
        assertThat(gevonden(zoek().versie("1.0").vraag())).isEmpty();
        assertThat(gevonden(zoek().opgehaald(true).vraag())).containsExactly(vraag);
        assertThat(gevonden(zoek().bevestigd(false).vraag())).containsExactly(elders, antwoord);
        assertThat(gevonden(zoek().afzenderSoort(Deelnemersoort.SCHULDEISER).vraag()))
                .containsExactly(antwoord);
        assertThat(gevonden(zoek().ontvangerSoort(Deelnemersoort.SHV_FASE2).vraag()))
                .containsExactly(antwoord);
        assertThat(gevonden(zoek().vanaf(Instant.parse("2026-11-23T10:00:00Z"))
                        .tot(Instant.parse("2026-11-23T11:00:00Z"))
                        .vraag()))
                .containsExactly(antwoord);
        assertThat(gevonden(Logboekvraag.alles(List.of(Knooppunt.WINKEL.id())))).containsExactly(elders);
        assertThat(gevonden(Logboekvraag.alles(List.of(Knooppunt.BANK.id(), Knooppunt.STAD.id()))))
                .containsExactly(elders, antwoord, vraag);
        assertThat(er.berichten.zoekLogboek(beller(er.winkel), alles, 0, 10).berichten())
                .isEmpty();
    }

    @Test
    void findsWhatWasFetchedAndConfirmedInEachState() {
        Kop ingetrokken = er.vraag();
        er.berichten.trekIn(beller(er.stad), ingetrokken.referentie());
        Kop verlopen = er.vraag();
        Kop opgehaaldVerlopen = er.vraag();
        er.berichten.haal(beller(er.bank), opgehaaldVerlopen.referentie());
        er.clock.forward(Duration.ofDays(14));
        new Verloop(er.store, er.melder, er.portal).run(er.clock);
        Kop bevestigd = er.bevestigdeVraag();
        er.clock.forward(Duration.ofMinutes(1));
        Kop opgehaald = er.vraag();
        er.berichten.haal(beller(er.bank), opgehaald.referentie());
        er.clock.forward(Duration.ofMinutes(1));
        Kop wacht = er.vraag();

        assertThat(gevonden(zoek().opgehaald(false).vraag()))
                .containsOnly(wacht, verlopen, ingetrokken)
                .hasSize(3);
        assertThat(gevonden(zoek().opgehaald(true).vraag())).containsExactly(opgehaald, bevestigd, opgehaaldVerlopen);
        assertThat(gevonden(zoek().bevestigd(true).vraag())).containsExactly(bevestigd);
        assertThat(gevonden(zoek().bevestigd(false).vraag()))
                .containsOnly(wacht, opgehaald, opgehaaldVerlopen, verlopen, ingetrokken)
                .hasSize(5);
        assertThat(gevonden(zoek().opgehaald(true).bevestigd(false).vraag()))
                .containsExactly(opgehaald, opgehaaldVerlopen);
        assertThat(gevonden(zoek().opgehaald(false).bevestigd(true).vraag())).isEmpty();
        assertThat(gevonden(zoek().afzender(er.stad.id())
                        .ontvanger(er.bank.id())
                        .opgehaald(false)
                        .vraag()))
                .hasSize(3);
        assertThat(gevonden(
                        zoek().afzender(er.bank.id()).ontvanger(er.winkel.id()).vraag()))
                .isEmpty();
        assertThat(gevonden(zoek().ontvanger(UUID.randomUUID()).vraag())).isEmpty();
        assertThat(er.berichten.aantalLogboek(
                        beller(er.stad), zoek().bevestigd(false).vraag(), 10))
                .isEqualTo(5);
    }

    private static Zoek zoek() {
        return Zoek.van(List.of(Knooppunt.STAD.id()));
    }

    private List<Kop> gevonden(Logboekvraag vraag) {
        var iedereen = Knooppunt.gebruiker("iedereen", Knooppunt.STAD, Knooppunt.BANK, Knooppunt.WINKEL);
        return er.berichten.zoekLogboek(iedereen, vraag, 0, 10).berichten().stream()
                .map(Bericht::kop)
                .toList();
    }

    @Test
    void leafsThroughTheLogbookAlsoWhereMomentsAreTheSame() {
        var koppen = new ArrayList<Kop>();
        for (int i = 0; i < 7; i++) {
            koppen.add(er.vraag());
            er.clock.forward(Duration.ofMillis(i % 3 == 0 ? 1 : 0));
        }
        var alles = Logboekvraag.alles(List.of(Knooppunt.BANK.id()));
        var gelezen = new ArrayList<Kop>();
        Optional<Logboekvraag.Plek> verder = Optional.empty();
        do {
            Logboekpagina pagina =
                    er.berichten.zoekLogboek(beller(er.bank), alles.verder(alles.organisaties(), verder), 0, 2);
            pagina.berichten().forEach(bericht -> gelezen.add(bericht.kop()));
            verder = pagina.verder();
        } while (verder.isPresent());

        assertThat(gelezen).containsExactlyInAnyOrderElementsOf(koppen);
        assertThat(gelezen).isEqualTo(gevonden(alles));
        assertThat(er.berichten.zoekLogboek(beller(er.bank), alles, 5, 2).berichten())
                .extracting(Bericht::kop)
                .isEqualTo(gelezen.subList(5, 7));
    }
}
