// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service;

import static nl.bidn.product.schuldhulpverlening.Bronwereld.BELASTING;
import static nl.bidn.product.schuldhulpverlening.Bronwereld.INKOMEN;
import static nl.bidn.product.schuldhulpverlening.Bronwereld.UITKERINGEN;
import static nl.bidn.product.schuldhulpverlening.Fixture.BSN;
import static nl.bidn.product.schuldhulpverlening.Fixture.DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.DORPEN;
import static nl.bidn.product.schuldhulpverlening.Fixture.HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_DAM;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_DORPEN;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_HULP;
import static nl.bidn.product.schuldhulpverlening.Fixture.OIN_STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static nl.bidn.product.schuldhulpverlening.Fixture.gebruiker;
import static nl.bidn.product.schuldhulpverlening.Fixture.hulpverlener;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Dataverwerking;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Traces;
import nl.bidn.product.schuldhulpverlening.Bronwereld.Gedrag;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;
import nl.bidn.product.schuldhulpverlening.service.vraag.Afwijzing;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoord;
import nl.bidn.product.schuldhulpverlening.service.vraag.Antwoorduitkomst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Bronstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Einde;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Nieuwevraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraaguitkomst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InlezenTest {
    private static final String TOEGANG = "besluit-toegang";
    private static final String PLAN = "plan-van-aanpak";

    private Fixture huis = new Fixture(Engine.DERBY);

    private Vraaguitkomst stel(Caller caller, Organisation voor, Nieuwevraag vraag) {
        return huis.vragen.stel(
                caller,
                voor.id(),
                dienst -> huis.partijen.vanMens(caller, dienst.recht(), voor.id()),
                vraag,
                Kanaal.PORTAAL);
    }

    private static Nieuwevraag vraag(String doel) {
        return new Nieuwevraag(UUID.randomUUID().toString(), BSN, doel, "D-2026/17");
    }

    private Vraag gesteld(Caller caller, Organisation voor, String doel) {
        return ((Vraaguitkomst.Gesteld) stel(caller, voor, vraag(doel))).vraag();
    }

    private Vraag nu(Vraag vraag) {
        return huis.portal
                .transactions()
                .call(() -> huis.store.vind(vraag.organisatie(), vraag.nummer()).orElseThrow());
    }

    private Antwoorduitkomst geef(Caller caller, Vraag vraag, Kanaal kanaal) {
        return huis.antwoorden.geef(caller, vraag.organisatie(), vraag.nummer(), kanaal);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void asksTheSourcesOfTheDienstAndShowsWhatTheySayOnce(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        Vraag vraag = gesteld(jan, STAD, TOEGANG);

        assertThat(geef(jan, vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.NogNiet.class);
        huis.tasks.runAll(huis.product);

        assertThat(nu(vraag).staat()).isEqualTo(Vraagstaat.KLAAR);
        assertThat(huis.bronnen.gesteldAan(BELASTING)).isEmpty();
        var koppen = huis.bronnen.gesteldAan(INKOMEN).get(0).call().headers();
        assertThat(koppen)
                .containsEntry("X-WGS-fromParty", OIN_STAD)
                .containsEntry("X-WGS-viaParty", OIN_STAD)
                .containsEntry("X-WGS-vraagID", vraag.nummer());
        assertThat(huis.bronnen.gesteldAan(INKOMEN).get(0).text()).contains(BSN, "\"dienst\":\"wgs-toegang\"");
        assertThat(huis.bronnen.gesteldAan(INKOMEN).get(0).address().toString()).doesNotContain(BSN);

        Antwoord antwoord = ((Antwoorduitkomst.Gegeven) geef(jan, vraag, Kanaal.PORTAAL)).antwoord();
        assertThat(antwoord.delen()).extracting(deel -> deel.stand().staat()).containsOnly(Bronstaat.BEANTWOORD);
        assertThat(antwoord.delen().get(0).bericht().orElseThrow().gegevens()).hasSize(2);
        assertThat(geef(jan, vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.AlGetoond.class);
        assertThat(geef(jan, vraag, Kanaal.REST)).isInstanceOf(Antwoorduitkomst.Gegeven.class);
        assertThat(huis.logboek.lines())
                .extracting(Dataverwerking::activity)
                .containsExactly("wgs-vraag", "wgs-antwoord", "wgs-antwoord");
        assertThat(huis.logboek.lines())
                .extracting(Dataverwerking::oins)
                .containsOnly(Optional.of(new Dataverwerking.Oins(OIN_STAD, OIN_STAD)));
        assertThat(huis.audit.actions())
                .containsExactly("wgs-vraag-gesteld", "wgs-antwoord-getoond", "wgs-antwoord-opgehaald");
        assertThat(huis.audit.lines())
                .allSatisfy(line -> assertThat(line.detail())
                        .contains("van " + OIN_STAD + ", via " + OIN_STAD)
                        .doesNotContain(BSN));
        assertThat(Traces.in(huis.database, "schuldhulpverlening").of(BSN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void namesASourceThatGaveAPartFailedOrWasLate(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        huis.bronnen.doet(INKOMEN, Gedrag.DEELS);
        huis.bronnen.doet(UITKERINGEN, Gedrag.WEIGERT);
        huis.bronnen.doet(BELASTING, Gedrag.NOG_BEZIG);
        Vraag vraag = gesteld(jan, STAD, PLAN);
        huis.tasks.runAll(huis.product);

        assertThat(nu(vraag).staat()).isEqualTo(Vraagstaat.LOPEND);
        assertThat(nu(vraag).gereed()).isEqualTo(2);
        huis.clock.forward(Fixture.TERMIJN);
        huis.tasks.runAll(huis.product);

        Antwoord antwoord = ((Antwoorduitkomst.Gegeven) geef(jan, vraag, Kanaal.PORTAAL)).antwoord();
        assertThat(antwoord.delen())
                .extracting(deel -> deel.stand().bron() + " " + deel.stand().staat())
                .containsExactly("inkomen GEDEELTELIJK", "uitkeringen MISLUKT", "belasting TE_LAAT");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void asksALateSourceAgainWithTheSameNumberUntilItAnswers(Engine engine) {
        huis = new Fixture(engine);
        huis.bronnen.doet(INKOMEN, Gedrag.STUK);
        Vraag vraag = gesteld(gebruiker("jan", STAD), STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        huis.bronnen.doet(INKOMEN, Gedrag.ANTWOORDT);
        huis.clock.forward(Duration.ofSeconds(3));
        huis.tasks.runAll(huis.product);

        assertThat(nu(vraag).staat()).isEqualTo(Vraagstaat.KLAAR);
        assertThat(huis.bronnen.gesteldAan(INKOMEN))
                .extracting(een -> een.call().headers().get("X-WGS-vraagID"))
                .containsExactly(vraag.nummer(), vraag.nummer());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameQuestionOnceMoreIsTheSameAndAnotherByItsIdIsRefused(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        Nieuwevraag vraag = vraag(TOEGANG);
        var eerste = (Vraaguitkomst.Gesteld) stel(jan, STAD, vraag);

        assertThat(stel(jan, STAD, vraag)).isEqualTo(new Vraaguitkomst.Gesteld(eerste.vraag(), false));
        assertThat(stel(jan, STAD, new Nieuwevraag(vraag.vraagId(), "999900018", TOEGANG, "D-2026/17")))
                .isEqualTo(new Vraaguitkomst.AndereVraag());
        assertThat(((Vraaguitkomst.Gesteld) stel(gebruiker("piet", STAD), STAD, vraag)).nieuw())
                .as("of somebody else")
                .isTrue();
        assertThat(huis.logboek.lines()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProviderAsksForAMunicipalityAndNeitherSeesTheOthersQuestions(Engine engine) {
        huis = new Fixture(engine);
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        var hulp = hulpverlener("hans", "wgs-toegang", STAD);
        Vraag vraag = gesteld(hulp, STAD, TOEGANG);
        huis.tasks.runAll(huis.product);

        assertThat(huis.bronnen.gesteldAan(INKOMEN).get(0).call().headers())
                .containsEntry("X-WGS-fromParty", OIN_STAD)
                .containsEntry("X-WGS-viaParty", OIN_HULP);
        assertThat(geef(gebruiker("jan", STAD), vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Onbekend.class);
        assertThat(geef(gebruiker("dora", DAM), vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Onbekend.class);
        assertThatThrownBy(() -> stel(hulp, STAD, vraag(PLAN))).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> stel(hulp, DAM, vraag(TOEGANG))).isInstanceOf(SecurityException.class);
        assertThat(geef(hulp, vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Gegeven.class);
        assertThat(huis.logboek.lines())
                .hasSize(2)
                .extracting(Dataverwerking::oins)
                .containsOnly(Optional.of(new Dataverwerking.Oins(OIN_STAD, OIN_HULP)));
        assertThat(huis.audit.lines())
                .allSatisfy(line -> assertThat(line.detail()).contains("van " + OIN_STAD + ", via " + OIN_HULP));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMandateThatEndsMeanwhileStopsTheQuestionAndHidesIt(Engine engine) {
        huis = new Fixture(engine);
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        var hulp = hulpverlener("hans", "wgs-toegang", STAD);
        Vraag vraag = gesteld(hulp, STAD, TOEGANG);
        huis.registratie.trekIn(STAD, HULP, "wgs-toegang");
        huis.tasks.runAll(huis.product);

        assertThat(huis.bronnen.gesteldAan(INKOMEN)).isEmpty();
        assertThat(nu(vraag).staat()).isEqualTo(Vraagstaat.INGETROKKEN);
        assertThat(nu(vraag).einde()).contains(Einde.RECHT_VERVALLEN);
        assertThat(geef(gebruiker("hans"), vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Onbekend.class);
        assertThat(huis.kluisbestanden()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDienstThatIsSwitchedOffStopsWhatRunsAndLeavesWhatIsReadyForItsTerm(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        Vraag klaar = gesteld(jan, STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        Vraag ander = gesteld(jan, STAD, PLAN);
        Vraag loopt = gesteld(jan, STAD, TOEGANG);
        int gevraagd = huis.bronnen.gesteldAan(INKOMEN).size();
        huis.deelname.zetUit(STAD, "wgs-toegang");
        huis.tasks.runAll(huis.product);

        assertThat(nu(loopt).staat()).isEqualTo(Vraagstaat.INGETROKKEN);
        assertThat(nu(loopt).einde()).contains(Einde.DIENST_UIT);
        assertThat(nu(ander).staat()).as("another dienst").isEqualTo(Vraagstaat.KLAAR);
        assertThat(huis.bronnen.gesteldAan(INKOMEN)).hasSize(gevraagd + 1);
        assertThat(huis.audit.lines())
                .filteredOn(line -> line.action().equals("wgs-vraag-gestopt"))
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .contains("dienst-uit", loopt.nummer(), "van " + OIN_STAD + ", via " + OIN_STAD));
        assertThat(huis.portal.transactions().call(() -> huis.store.geheim(STAD.id(), loopt.nummer())))
                .as("the BSN of what was stopped")
                .isEmpty();
        var zonder = TestCaller.person("jan").with("inlezen", STAD).with("wgs-plan-van-aanpak", STAD);
        assertThat(geef(zonder, klaar, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Onbekend.class);
        assertThat(nu(klaar).staat()).isEqualTo(Vraagstaat.KLAAR);
        assertThat(geef(jan, klaar, Kanaal.PORTAAL))
                .as("on again within its term")
                .isInstanceOf(Antwoorduitkomst.Gegeven.class);
    }

    /** The source was asked before; what it says then is not kept. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatComesInAfterTheGroundWentIsNotKept(Engine engine) {
        huis = new Fixture(engine);
        huis.bronnen.bij(UITKERINGEN, () -> huis.deelname.zetUit(STAD, "wgs-toegang"));
        Vraag vraag = gesteld(gebruiker("jan", STAD), STAD, TOEGANG);
        huis.tasks.runAll(huis.product);

        assertThat(huis.bronnen.gesteldAan(UITKERINGEN)).hasSize(1);
        assertThat(nu(vraag).einde()).contains(Einde.DIENST_UIT);
        assertThat(huis.kluisbestanden()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQuestionWhoseTermEndsWithoutAGroundIsStoppedAndNotReady(Engine engine) {
        huis = new Fixture(engine);
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        huis.bronnen.doet(INKOMEN, Gedrag.NOG_BEZIG);
        Vraag vraag = gesteld(hulpverlener("hans", "wgs-toegang", STAD), STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        assertThat(huis.kluisbestanden()).isEqualTo(1);
        huis.registratie.trekIn(STAD, HULP, "wgs-toegang");
        huis.clock.forward(Fixture.TERMIJN);
        huis.tasks.runAll(huis.product);

        assertThat(nu(vraag).einde()).contains(Einde.RECHT_VERVALLEN);
        assertThat(huis.kluisbestanden()).isZero();
    }

    /** The work comes back to it in a minute or an hour; the job does not wait for that. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void theJobStopsWhatWaitsLongForASourceAndLeavesTheRest(Engine engine) throws Exception {
        huis = new Fixture(engine);
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        huis.bronnen.doet(INKOMEN, Gedrag.NOG_BEZIG);
        Vraag vanHulp = gesteld(hulpverlener("hans", "wgs-toegang", STAD), STAD, TOEGANG);
        Vraag vanStad = gesteld(gebruiker("jan", STAD), STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        assertThat(huis.job("stop-vragen").run(huis.clock)).isEqualTo("vragen gestopt: 0");
        huis.registratie.trekIn(STAD, HULP, "wgs-toegang");

        assertThat(huis.job("stop-vragen").run(huis.clock)).isEqualTo("vragen gestopt: 1");
        assertThat(huis.job("stop-vragen").run(huis.clock)).isEqualTo("vragen gestopt: 0");
        assertThat(nu(vanHulp).einde()).contains(Einde.RECHT_VERVALLEN);
        assertThat(nu(vanStad).staat()).isEqualTo(Vraagstaat.LOPEND);
        assertThat(huis.kluisbestanden()).as("of the other alone").isEqualTo(1);
    }

    /** By the mandate of a provider, by its dienst, and by those of a samenwerkingsverband. */
    @Test
    void saysWhetherTheMandateOrTheDienstEnded() {
        huis.registratie.machtig(STAD, HULP, "wgs-toegang");
        Vraag vanHulp = gesteld(hulpverlener("hans", "wgs-toegang", STAD), STAD, TOEGANG);
        var greet = TestCaller.person("greet").via(DORPEN, "inlezen", DAM).via(DORPEN, "wgs-toegang", DAM);
        Vraag vanDorpen = gesteld(greet, DAM, TOEGANG);
        huis.deelname.zetUit(HULP, "wgs-toegang");
        huis.deelname.zetUit(DORPEN, "wgs-toegang");
        huis.tasks.runAll(huis.product);

        assertThat(List.of(nu(vanHulp).einde(), nu(vanDorpen).einde())).containsOnly(Optional.of(Einde.DIENST_UIT));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSamenwerkingsverbandAsksForItsMunicipalitiesWithoutAMandate(Engine engine) {
        huis = new Fixture(engine);
        var greet = TestCaller.person("greet").via(DORPEN, "inlezen", DAM).via(DORPEN, "wgs-toegang", DAM);
        Vraag vraag = gesteld(greet, DAM, TOEGANG);
        huis.tasks.runAll(huis.product);

        assertThat(huis.bronnen.gesteldAan(INKOMEN).get(0).call().headers())
                .containsEntry("X-WGS-fromParty", OIN_DAM)
                .containsEntry("X-WGS-viaParty", OIN_DORPEN);
        assertThat(geef(greet, vraag, Kanaal.PORTAAL)).isInstanceOf(Antwoorduitkomst.Gegeven.class);

        Vraag later = gesteld(greet, DAM, TOEGANG);
        huis.deelname.stopt(DAM);
        huis.tasks.runAll(huis.product);
        assertThat(nu(later).einde()).contains(Einde.RECHT_VERVALLEN);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void destroysAnAnswerAfterItsTermAndKeepsTheProof(Engine engine) throws Exception {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        Vraag vraag = gesteld(jan, STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        huis.clock.forward(Duration.ofDays(7).minusSeconds(1));
        huis.job("vernietig-antwoorden").run(huis.clock);
        assertThat(nu(vraag).staat()).isEqualTo(Vraagstaat.KLAAR);
        assertThat(huis.kluisbestanden()).isEqualTo(2);

        huis.clock.forward(Duration.ofSeconds(1));
        assertThat(geef(jan, vraag, Kanaal.REST)).isInstanceOf(Antwoorduitkomst.Weg.class);
        assertThat(huis.job("vernietig-antwoorden").run(huis.clock)).isEqualTo("antwoorden vernietigd: 1");

        assertThat(huis.kluisbestanden()).isZero();
        assertThat(nu(vraag).einde()).contains(Einde.TERMIJN);
        assertThat(huis.portal.transactions().call(() -> huis.store.geheim(STAD.id(), vraag.nummer())))
                .isEmpty();
        assertThat(huis.audit.actions()).endsWith("wgs-antwoord-vernietigd");
        huis.clock.forward(Duration.ofDays(600));
        assertThat(huis.job("verwijder-oude-vragen").run(huis.clock)).isEqualTo("vragen verwijderd: 1");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsNothingAfterTheFirstLookIfSetSo(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        huis.settings.change(jan, Instelling.BEWAARDAGEN, STAD.id(), "0");
        Vraag vraag = gesteld(jan, STAD, TOEGANG);
        huis.tasks.runAll(huis.product);

        assertThat(geef(jan, vraag, Kanaal.REST)).isInstanceOf(Antwoorduitkomst.Gegeven.class);
        assertThat(geef(jan, vraag, Kanaal.REST)).isInstanceOf(Antwoorduitkomst.Weg.class);
        assertThat(huis.kluisbestanden()).isZero();
        assertThat(nu(vraag).einde()).contains(Einde.OVERHANDIGD);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noLineInTheLogboekNoAnswer(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        Vraag vraag = gesteld(jan, STAD, TOEGANG);
        huis.tasks.runAll(huis.product);
        huis.logboek.full(true);

        assertThatThrownBy(() -> geef(jan, vraag, Kanaal.PORTAAL)).isInstanceOf(IllegalStateException.class);
        assertThat(nu(vraag).getoond()).isEmpty();
        assertThatThrownBy(() -> stel(jan, STAD, vraag(TOEGANG))).isInstanceOf(IllegalStateException.class);
        assertThat(huis.tasks.waiting()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void saysAllThatIsWrong(Engine engine) {
        huis = new Fixture(engine);
        var jan = gebruiker("jan", STAD);
        assertThat(stel(jan, STAD, new Nieuwevraag("x", "123", "anders", "dossier van 999900006")))
                .isEqualTo(new Vraaguitkomst.Geweigerd(List.of(
                        Afwijzing.BSN_ONGELDIG,
                        Afwijzing.DOEL_NIET_TOEGESTAAN,
                        Afwijzing.KENMERK_ONGELDIG,
                        Afwijzing.VRAAG_ID_ONGELDIG)));
        huis.settings.change(jan, Instelling.PER_DAG, STAD.id(), "1");
        gesteld(jan, STAD, TOEGANG);
        assertThat(stel(jan, STAD, vraag(TOEGANG))).isEqualTo(new Vraaguitkomst.TeVeel());
        huis.registratie.geenOin(STAD);
        assertThat(stel(jan, STAD, vraag(TOEGANG))).isEqualTo(new Vraaguitkomst.GeenOin());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void forgetsAPersonAndKeepsTheLine(Engine engine) {
        huis = new Fixture(engine);
        Vraag vraag = gesteld(gebruiker("jan-4711", STAD), STAD, TOEGANG);
        huis.product.forget("jan-4711");

        assertThat(Traces.in(huis.database, "schuldhulpverlening").of("jan-4711"))
                .isEmpty();
        assertThat(nu(vraag).vrager().naam()).isEmpty();
    }
}
