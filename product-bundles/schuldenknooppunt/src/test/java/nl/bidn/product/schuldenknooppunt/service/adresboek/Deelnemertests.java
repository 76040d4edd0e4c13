// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BIDN;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.STAD;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.gebruiker;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.servicedesk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Boeksoorten;
import nl.bidn.product.schuldenknooppunt.Diensten;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Deelnemers.Vraagresultaat;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Servicedesk.Oordeel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Participants, from coming to leaving; on each database. */
abstract class Deelnemertests {
    private static final TestCaller BEA = beheerder("bea", WATER);
    private static final TestCaller SAM = servicedesk("sam");

    private final Engine engine;
    private Adresboekopstelling portal;
    private Diensten diensten;

    Deelnemertests(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(engine).aangesloten();
        diensten = portal.diensten();
    }

    private Adres water() {
        return diensten.adresboek().van(WATER.id()).orElseThrow();
    }

    private Vraagresultaat vraag(Module module) {
        return diensten.deelnemers().vraagModule(BEA, WATER.id(), module, "Wij doen dit al per brief.");
    }

    private Aanvraag open1() {
        return diensten.servicedesk().openAanvragen(SAM).get(0);
    }

    @Test
    void whoeverIsConnectedIsInTheBookWithNothingYet() {
        assertThat(water().actief()).isTrue();
        assertThat(water().soort()).isEqualTo(Deelnemersoort.SCHULDEISER);
        assertThat(water().modules()).isEmpty();
        assertThat(water().aanvaardt()).isEmpty();
        assertThat(diensten.adresboek().van(STAD.id()).orElseThrow().soort()).isEqualTo(Deelnemersoort.SHV_FASE2);
        assertThat(diensten.adresboek().vind(water().id())).contains(water());
        assertThat(diensten.adresboek().vind(UUID.randomUUID())).isEmpty();
        assertThat(diensten.adresboek().van(BIDN.id())).isEmpty();
    }

    @Test
    void theBookIsSearchedWithoutAccentsAndByName() {
        assertThat(diensten.adresboek().zoek("", 0, 9))
                .extracting(Adres::naam)
                .containsExactly("Bank Twee", "Gemeente GM9901", "Waterbedrijf Één");
        assertThat(diensten.adresboek().zoek("BEDRIJF een", 0, 9)).containsExactly(water());
        assertThat(diensten.adresboek().zoek("", 1, 1)).extracting(Adres::naam).containsExactly("Gemeente GM9901");
    }

    @Test
    void whoeverLeavesIsKnownStillAndComesBackAsTheSame() {
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);
        Adres voor = water();

        diensten.sluitAf(WATER);

        assertThat(water().actief()).isFalse();
        assertThat(diensten.adresboek().vind(voor.id())).isPresent();
        assertThat(diensten.adresboek().zoek("water", 0, 9)).isEmpty();
        assertThat(diensten.adresboek().metNaam("waterbedrijf een"))
                .as("for messages of before")
                .extracting(Adres::organisatie)
                .containsExactly(WATER.id());
        assertThat(vraag(Module.SCHULDREGELING)).isEqualTo(Vraagresultaat.GEEN_DEELNEMER);

        diensten.deelnemers().sluitAan(WATER);
        assertThat(water()).isEqualTo(voor);
    }

    @Test
    void aModuleIsAskedAndGranted() {
        assertThat(vraag(Module.SCHULDINVENTARISATIE)).isEqualTo(Vraagresultaat.GEVRAAGD);
        assertThat(vraag(Module.SCHULDINVENTARISATIE)).isEqualTo(Vraagresultaat.WACHT_AL);
        assertThat(vraag(Module.WAARBORGFONDS)).isEqualTo(Vraagresultaat.NIET_VOOR_SOORT);
        assertThat(water().modules()).isEmpty();
        Aanvraag aanvraag = open1();
        assertThat(aanvraag.door()).isEqualTo("Test bea");

        assertThat(diensten.servicedesk().kenToe(SAM, WATER.id(), aanvraag.id(), ""))
                .isEqualTo(Oordeel.GEDAAN);

        assertThat(water().modules()).containsExactly(Module.SCHULDINVENTARISATIE);
        assertThat(water().aanvaardt()).containsExactlyInAnyOrder(Boeksoorten.VRAAG, Boeksoorten.VRAAG2);
        assertThat(vraag(Module.SCHULDINVENTARISATIE)).isEqualTo(Vraagresultaat.HEEFT_AL);
        assertThat(diensten.servicedesk().openAanvragen(SAM)).isEmpty();
        assertThat(portal.notices.told())
                .extracting(told -> told.permission().id() + " " + told.key())
                .containsExactly("toekennen aanvraag-ingediend", "beheren aanvraag-beoordeeld");
        assertThat(portal.audit.actions()).containsExactly("aanvraag-ingediend", "aanvraag-beoordeeld");
    }

    @Test
    void aRefusalHasAReasonAndCanBeAskedAgain() {
        vraag(Module.SCHULDREGELING);
        Aanvraag aanvraag = open1();

        assertThat(diensten.servicedesk().wijsAf(SAM, WATER.id(), aanvraag.id(), " "))
                .isEqualTo(Oordeel.REDEN_NODIG);
        assertThat(diensten.servicedesk().wijsAf(SAM, WATER.id(), aanvraag.id(), "Nog geen contract."))
                .isEqualTo(Oordeel.GEDAAN);

        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id()))
                .singleElement()
                .satisfies(een -> {
                    assertThat(een.stand()).isEqualTo(Aanvraag.Stand.AFGEWEZEN);
                    assertThat(een.reden()).isEqualTo("Nog geen contract.");
                });
        assertThat(diensten.servicedesk().kenToe(SAM, WATER.id(), aanvraag.id(), ""))
                .isEqualTo(Oordeel.NIET_MEER);
        assertThat(vraag(Module.SCHULDREGELING)).isEqualTo(Vraagresultaat.GEVRAAGD);
    }

    @Test
    void aModuleCanBeTakenAwayWithAReason() {
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);

        assertThat(diensten.servicedesk().trekModuleIn(SAM, WATER.id(), Module.SCHULDINVENTARISATIE, ""))
                .isEqualTo(Oordeel.REDEN_NODIG);
        assertThat(diensten.servicedesk().trekModuleIn(SAM, WATER.id(), Module.SCHULDINVENTARISATIE, "Misbruik"))
                .isEqualTo(Oordeel.GEDAAN);

        assertThat(water().modules()).isEmpty();
        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id()).get(0).stand())
                .isEqualTo(Aanvraag.Stand.INGETROKKEN);
        assertThat(diensten.servicedesk().trekModuleIn(SAM, WATER.id(), Module.SCHULDINVENTARISATIE, "Nog eens"))
                .isEqualTo(Oordeel.NIET_MEER);
    }

    @Test
    void otherBranchesWaitForTheServicedesk() {
        List<String> namen = List.of(" Noord ", "Zuid", "", "Zuid");

        assertThat(diensten.deelnemers().vraagVestigingen(BEA, WATER.id(), namen, ""))
                .isEqualTo(Vraagresultaat.GEVRAAGD);
        assertThat(water().vestigingen()).isEmpty();
        assertThat(diensten.deelnemers().vraagVestigingen(BEA, WATER.id(), List.of("Oost"), ""))
                .isEqualTo(Vraagresultaat.WACHT_AL);
        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");

        assertThat(water().vestigingen()).containsExactly("Noord", "Zuid");
        assertThat(diensten.deelnemers().vraagVestigingen(BEA, WATER.id(), List.of("x".repeat(91)), ""))
                .isEqualTo(Vraagresultaat.ONGELDIG);
    }

    @Test
    void whatWasNotJudgedCanBeTakenBack() {
        vraag(Module.SCHULDREGELING);
        Aanvraag aanvraag = open1();

        assertThat(diensten.deelnemers().trekIn(beheerder("piet", BANK), BANK.id(), aanvraag.id()))
                .isFalse();
        assertThat(diensten.deelnemers().trekIn(BEA, WATER.id(), aanvraag.id())).isTrue();
        assertThat(diensten.deelnemers().trekIn(BEA, WATER.id(), aanvraag.id())).isFalse();
        assertThat(diensten.servicedesk().openAanvragen(SAM)).isEmpty();
    }

    @Test
    void aVersionCanBeRefused() {
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);

        assertThat(diensten.deelnemers().vraagBerichten(BEA, WATER.id(), Set.of(Boeksoorten.VRAAG2)))
                .isEqualTo(Vraagresultaat.GEVRAAGD);
        assertThat(water().aanvaardt()).containsExactlyInAnyOrder(Boeksoorten.VRAAG, Boeksoorten.VRAAG2);
        assertThat(diensten.deelnemers().vraagBerichten(BEA, WATER.id(), Set.of()))
                .isEqualTo(Vraagresultaat.WACHT_AL);
        assertThat(open1().weigert()).containsExactly(Boeksoorten.VRAAG);
        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");
        assertThat(water().aanvaardt()).containsExactly(Boeksoorten.VRAAG2);
        assertThat(diensten.deelnemers().vraagBerichten(BEA, WATER.id(), Set.of(Boeksoorten.VRAAG2)))
                .isEqualTo(Vraagresultaat.HEEFT_AL);

        diensten.deelnemers().vraagBerichten(BEA, WATER.id(), Set.of(Boeksoorten.VRAAG, Boeksoorten.VRAAG2));
        diensten.servicedesk().wijsAf(SAM, WATER.id(), open1().id(), "Nog niet.");
        assertThat(water().aanvaardt()).containsExactly(Boeksoorten.VRAAG2);
        diensten.deelnemers().vraagBerichten(BEA, WATER.id(), Set.of(Boeksoorten.VRAAG, Boeksoorten.VRAAG2));
        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");
        assertThat(water().aanvaardt()).containsExactlyInAnyOrder(Boeksoorten.VRAAG, Boeksoorten.VRAAG2);
    }

    @Test
    void contactPersonsWaitForTheServicedeskAndAreThenKeptInOnePlace() {
        var jan = new Contactpersoon("1", "Jan\tJansen", "teamleider", "jan@water.nl", "");
        var piet = new Contactpersoon("2", "Piet", "", "", "0612345678");
        assertThat(diensten.deelnemers().vraagContactpersonen(BEA, WATER.id(), List.of(jan, piet)))
                .isEqualTo(Vraagresultaat.GEVRAAGD);
        assertThat(diensten.deelnemers().vraagContactpersonen(BEA, WATER.id(), List.of()))
                .isEqualTo(Vraagresultaat.WACHT_AL);
        assertThat(personen()).isEmpty();
        assertThat(open1().contactpersonen())
                .extracting(Contactpersoon::regel)
                .containsExactly("Jan Jansen\tteamleider\tjan@water.nl\t", piet.regel());

        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");

        assertThat(personen()).extracting(Contactpersoon::naam).containsExactly("Jan Jansen", "Piet");
        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id()).get(0).inhoud())
                .isEmpty();
        diensten.deelnemers().vraagContactpersonen(BEA, WATER.id(), List.of());
        diensten.servicedesk().wijsAf(SAM, WATER.id(), open1().id(), "Wie bellen wij dan?");
        assertThat(personen()).hasSize(2);
    }

    private List<Contactpersoon> personen() {
        return diensten.abonnementen().contactpersonen(BEA, WATER.id());
    }

    @Test
    void anotherKindLosesWhatIsNotForIt() {
        portal.heeft(WATER, Module.SCHULDREGELING);
        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);

        diensten.servicedesk().wijzigSoort(SAM, WATER.id(), Deelnemersoort.SHV_FASE1);

        assertThat(water().soort()).isEqualTo(Deelnemersoort.SHV_FASE1);
        assertThat(water().modules()).containsExactly(Module.SCHULDINVENTARISATIE);
    }

    @Test
    void whatWasLostWithTheKindIsNotShownAsGranted() {
        vraag(Module.SCHULDREGELING);
        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");
        vraag(Module.SCHULDINVENTARISATIE);
        diensten.servicedesk().kenToe(SAM, WATER.id(), open1().id(), "");

        diensten.servicedesk().wijzigSoort(SAM, WATER.id(), Deelnemersoort.SHV_FASE1);

        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id()))
                .extracting(Aanvraag::inhoud, Aanvraag::stand)
                .containsExactlyInAnyOrder(
                        tuple(Module.SCHULDREGELING.name(), Aanvraag.Stand.INGETROKKEN),
                        tuple(Module.SCHULDINVENTARISATIE.name(), Aanvraag.Stand.TOEGEKEND));
    }

    @Test
    void whatIsTooLongTogetherIsRefusedAndNotBroken() {
        List<Contactpersoon> personen = Stream.generate(() ->
                        new Contactpersoon("1", "n".repeat(100), "r".repeat(100), "a@" + "w".repeat(60) + ".nl", "06"))
                .limit(15)
                .toList();

        assertThat(diensten.deelnemers().vraagContactpersonen(BEA, WATER.id(), personen))
                .isEqualTo(Vraagresultaat.ONGELDIG);
        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id())).isEmpty();
    }

    @Test
    void ofTwoWhoJudgeAtOnceOneIsFirst() throws Exception {
        vraag(Module.SCHULDINVENTARISATIE);
        UUID id = open1().id();

        List<Oordeel> oordelen = Together.run(List.of(
                () -> diensten.servicedesk().kenToe(SAM, WATER.id(), id, ""),
                () -> portal.buur().servicedesk().wijsAf(servicedesk("sue"), WATER.id(), id, "Nee.")));

        assertThat(oordelen).containsExactlyInAnyOrder(Oordeel.GEDAAN, Oordeel.NIET_MEER);
        Aanvraag.Stand stand =
                diensten.deelnemers().aanvragen(BEA, WATER.id()).get(0).stand();
        assertThat(water().modules().isEmpty()).isEqualTo(stand == Aanvraag.Stand.AFGEWEZEN);
    }

    @Test
    void anotherNodeSeesItWithinASecond() {
        Adresboek buur = portal.buur().adresboek();
        assertThat(buur.van(WATER.id()).orElseThrow().modules()).isEmpty();

        portal.heeft(WATER, Module.SCHULDINVENTARISATIE);
        portal.clock.forward(Duration.ofSeconds(1));

        assertThat(buur.van(WATER.id())).contains(water());
        portal.soorten.alle(List.of());
        portal.clock.forward(Duration.ofSeconds(1));
        assertThat(buur.van(WATER.id()).orElseThrow().aanvaardt()).isEmpty();
    }

    @Test
    void whatIsUndoneIsNotRemembered() {
        assertThatThrownBy(() -> portal.portal.transactions().run(() -> {
                    diensten.deelnemers().sluitAf(WATER);
                    assertThat(portal.buur()
                                    .adresboek()
                                    .van(WATER.id())
                                    .orElseThrow()
                                    .actief())
                            .isFalse();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        portal.clock.forward(Duration.ofSeconds(1));

        assertThat(portal.buur().adresboek().van(WATER.id()).orElseThrow().actief())
                .isTrue();
        assertThat(water().actief()).isTrue();
    }

    @Test
    void nobodyDoesWhatIsNotHis() {
        TestCaller vreemd = beheerder("vera", BANK);
        TestCaller nep = TestCaller.person("nep").with("toekennen", STAD);

        assertThatThrownBy(() -> diensten.deelnemers().vraagModule(vreemd, WATER.id(), Module.SCHULDREGELING, ""))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> diensten.deelnemers().aanvragen(gebruiker("jan", WATER), WATER.id()))
                .isInstanceOf(SecurityException.class);
        // a role that a municipality gave to its own people says nothing of others
        assertThatThrownBy(() -> diensten.servicedesk().openAanvragen(nep)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> diensten.servicedesk().kenToe(nep, STAD.id(), UUID.randomUUID(), ""))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void aNameGoesWithItsPerson() {
        vraag(Module.SCHULDREGELING);

        diensten.deelnemers().vergeet("bea");

        assertThat(open1().door()).isEmpty();
    }

    @Test
    void anOperatorMayHaveModulesGrantedAtOnce() {
        portal = new Adresboekopstelling(engine, true).aangesloten();
        diensten = portal.diensten();

        assertThat(water().modules())
                .containsExactlyInAnyOrderElementsOf(Modulematrix.voor(Deelnemersoort.SCHULDEISER));
        assertThat(diensten.deelnemers().aanvragen(BEA, WATER.id()))
                .hasSize(4)
                .allSatisfy(een -> assertThat(een.stand()).isEqualTo(Aanvraag.Stand.TOEGEKEND));
    }
}
