// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Manual 000, steps 1 to 7: a municipality that nobody knows comes from the public page to its first question answered, first by itself
 * and then by an external provider, whose mandate ends while it works.
 */
@TestMethodOrder(OrderAnnotation.class)
class SchuldhulpAansluitJourney extends Schuldhulpreis {
    private static final String GEMEENTE = "GM9961";
    private static final String NAAM = "Gemeente Oosterdam";
    private static final String SECRETARIS = "secretaris@oosterdam.example";
    private static final String ELS = "els@oosterdam.example";
    private static final String FLEUR = "fleur@oosterdam.example";
    private static final String GUUS = "guus@oosterdam.example";

    private static final String WGS = "schuldhulpverlening";
    private static final String OIN = "00000099000000961000";
    private static final String SUB_OIN = "00000099000000962000";
    private static final String OIN_HULPVERLENER = "00000099000000009000";

    SchuldhulpAansluitJourney() {
        super(new Gemeente(NAAM, "90009961", GEMEENTE, SECRETARIS), prepared("schuldhulp", Map.of()));
    }

    @BeforeAll
    @Override
    void hasTheProduct() {
        portal.start();
        super.hasTheProduct();
        hasMade("demo-of-wgs");
    }

    @AfterAll
    void stop() {
        assertThat(portal.console("portal:audit-verify")).containsIgnoringCase("whole");
        portal.stop();
    }

    /** Steps 1 and 5: the form with the services ticked, and the OIN and subOIN of the department. */
    @Test
    @Order(1)
    void theMunicipalitySignsUpFromThePublicPage() {
        is(SECRETARIS);
        open("/aansluiten");
        assertThat(main()).contains("Meld een gebruikersbeheerder aan.", "Machtig een externe dienstverlener.");
        choose("Schuldhulpverlening");
        assertThat(main())
                .contains("Met eHerkenning, niveau EH3", "subOIN van de afdeling schuldhulpverlening")
                .contains("WGS Toegang", "WGS Plan van Aanpak", "Rekenvoorziening beslagvrije voet", "2 tot 4 weken");
        face.inspect(page, "wgs-product");
        choose("Aanmelden voor diensten");
        page.check("#dienst-wgs-toegang");
        page.check("#dienst-wgs-plan-van-aanpak");
        page.fill("#oin", OIN);
        page.fill("#sub-oin", "00000099");
        fillsInWho();
        choose("Opslaan en verder");
        assertThat(main()).contains("SubOIN van de afdeling: dit heeft te weinig cijfers");
        page.fill("#sub-oin", SUB_OIN);
        choose("Opslaan en verder");
        opensHisConcept();
        addsSigned("Het getekende formulier");
        addsSigned("Aanmeldformulier WGS");
        submits();
    }

    @Test
    @Order(2)
    void theServicedeskAsksForMoreAndThenOpensTheServices() {
        takesIt();
        assertThat(main()).contains(NAAM, OIN, SUB_OIN, "WGS Toegang");
        page.fill("#vraag", "Tekende iemand die dat mag?");
        choose("Aanvulling vragen");
        is(SECRETARIS);
        comesBack();
        choose(reference);
        page.fill("#tekst", "Ja, de burgemeester zelf.");
        choose("Antwoord versturen");
        isOfficer(DECIDES);
        open("/aansluitingen/wachtrij/" + reference);
        assertThat(main()).contains("Ja, de burgemeester zelf.");
        agrees();
    }

    /** Steps 2 and 4: who manages the users, by eHerkenning; the checklist says what comes next. */
    @Test
    @Order(3)
    void aGebruikersbeheerderForDebtHelpComesInByEherkenning() {
        becomesGebruikersbeheerder("SCHULDEN", ELS, "E.", "Hoekstra");
        isInAlready(ELS);
        open("/aansluitingen/stappen");
        assertThat(stap("Vraag eHerkenning aan.")).contains("Klaar");
        assertThat(stap("Vraag een OIN of subOIN aan.")).contains("Klaar");
        assertThat(stap("Regel de koppeling met uw software.")).contains("Niet gestart");
        inspect("wgs-stappen");
        letsIn(FLEUR, "F.", "Wiersma", "gebruiker");
        letsIn(GUUS, "G.", "Timmer", "productbeheerder");
    }

    private String stap(String tekst) {
        return page.innerText("main tr:has-text(\"" + tekst + "\")");
    }

    /** Somebody comes for the first time, and the gebruikersbeheerder gives him his role; after that he signs in anew. */
    private void letsIn(String person, String voorletters, String achternaam, String role) {
        is(person);
        comes(person);
        tells(voorletters, achternaam, "0612345691", person);
        var code = welcomes(ELS, voorletters + " " + achternaam, WGS, role);
        is(person);
        verifies(code);
        assertThat(main()).contains("U bent geverifieerd");
        isNew(person);
    }

    /** Step 6 is the manual. */
    @Test
    @Order(4)
    void itsFirstQuestionIsAnsweredAndShownOnce() {
        isIn(FLEUR);
        open("/handleiding/" + WGS);
        assertThat(main()).contains("Gegevens opvragen", "Uw systeem koppelen");
        asks(METEEN, "besluit-toegang", "O-1");
        shows("O-1");
        assertThat(main())
                .contains("Antwoord van de bronnen", "gaf een volledig antwoord")
                .doesNotContain(METEEN);
        open(RESULTATEN);
        assertThat(main()).contains("Getoond op").doesNotContain("Bakkerij De Korenbloem");
    }

    /** Step 7: the certificate and key of its own system. */
    @Test
    @Order(5)
    void itsOwnSystemIsCoupledAndAsks() {
        portal.console("portal:system-grant %s 'Schuldhulpsysteem' %s %s koppeling".formatted(SUB_OIN, GEMEENTE, WGS));
        var system = new WgsRest(portal, "oosterdam");
        assertThat(system.asks(SUB_OIN, "", METEEN, "plan-van-aanpak").statusCode())
                .as("without a key")
                .isEqualTo(401);
        isIn(GUUS);
        system.hasKey(makesKey());
        page.fill("#certificaat", new WgsRest(portal, "hulpverlener").pem());
        choose("Bewaar certificaat");
        assertThat(main()).contains("in dit certificaat is van een andere organisatie");
        page.fill("#certificaat", system.pem());
        choose("Bewaar certificaat");
        assertThat(page.innerText("#certificaat-nu")).contains("oosterdam.sandbox", SUB_OIN, "Geldig");
        inspect("wgs-instellingen");

        var asked = system.asks(SUB_OIN, "", METEEN, "plan-van-aanpak");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var nummer = RunningPortal.parse(asked.body()).get("nummer").asText();
        var answer = Await.until(
                "the answer of the system",
                () -> Optional.of(system.answer(SUB_OIN, "", nummer)).filter(given -> given.statusCode() == OK));
        assertThat(answer.body()).contains("Bakkerij De Korenbloem").doesNotContain(METEEN);
        isIn(ELS);
        open("/aansluitingen/stappen");
        submit("main button:has-text('De koppeling werkt')");
        assertThat(stap("Regel de koppeling met uw software.")).contains("Klaar");
    }

    /** Step 3: only the municipality authorises; what is not signed well is rejected with its reason. */
    @Test
    @Order(6)
    void itAuthorisesAProviderAfterAFormThatIsRejected() {
        asksForTheMandate();
        takesIt();
        page.fill("#reden", "Iemand zonder bevoegdheid tekende.");
        choose("Afwijzen");
        is(SECRETARIS);
        comesBack();
        choose(reference);
        assertThat(main()).contains("Afgewezen", "Iemand zonder bevoegdheid tekende.");
        isIn(DIRK);
        assertThat(organisations()).doesNotContain(NAAM);

        asksForTheMandate();
        takesIt();
        choose("Akkoord");
        assertThat(main()).contains("Een tweede medewerker moet ook akkoord gaan.");
        isOfficer(RELEASES);
        open("/aansluitingen/wachtrij/" + reference);
        agrees();
        isIn(GUUS);
        open("/schuldhulpverlening/machtigingen");
        assertThat(main()).contains("Schuldhulp Samen", "WGS Toegang", "Geldig").doesNotContain("Plan van Aanpak");
        inspect("wgs-machtigingen");
    }

    private void asksForTheMandate() {
        is(SECRETARIS);
        open("/aansluiten/formulier/machtiging?product=" + WGS);
        page.check("#dienst-wgs-toegang");
        page.fill("#provider-naam", "Schuldhulp Samen");
        page.selectOption("#provider-nummersoort", "KVK");
        page.fill("#provider-nummer", "90009924");
        page.fill("#van", today());
        fillsInWho();
        choose("Opslaan en verder");
        opensHisConcept();
        addsSigned("Het getekende formulier");
        submits();
    }

    private String organisations() {
        open(AANVRAGEN);
        return page.innerText("#organisatie");
    }

    @Test
    @Order(7)
    void theProviderChoosesTheMunicipalitySeesThatServiceAloneAndIsAnswered() {
        isIn(DIRK);
        assertThat(organisations()).contains(NAAM, "Voorbeeldstad");
        chooseOrganisation(GEMEENTE);
        open(AANVRAGEN);
        assertThat(main())
                .contains("Schuldhulp Samen", "Besluit over toegang")
                .doesNotContain("Plan van aanpak", "O-1");
        asks(METEEN, "besluit-toegang", "P-1");
        shows("P-1");
        assertThat(main())
                .contains("Bakkerij De Korenbloem", SUB_OIN, OIN_HULPVERLENER)
                .doesNotContain(METEEN);
        inspect("wgs-antwoord-via");
    }

    @Test
    @Order(8)
    void whatEndsWithTheMandateEndsAtOnceOnScreenAtTheDoorAndInWhatRuns() {
        var system = new WgsRest(portal, "hulpverlener");
        isIn(ELINE);
        system.hasKey(makesKey());
        assertThat(system.asks(SUB_OIN, OIN_HULPVERLENER, METEEN, "besluit-toegang")
                        .statusCode())
                .isEqualTo(201);
        isIn(DIRK);
        asks(MOEILIJK, "besluit-toegang", "P-2");
        standsAt("P-2", "1 van 2 bronnen klaar");

        mandateEnds(GEMEENTE);

        open(AANVRAGEN);
        assertThat(page.content()).doesNotContain("P-1", "P-2", NAAM);
        var refused = system.asks(SUB_OIN, OIN_HULPVERLENER, METEEN, "besluit-toegang");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        runs(WGS + "/stop-vragen");
        isIn(GUUS);
        open(VERANTWOORDING);
        assertThat(page.innerText("tr:has-text('P-2')"))
                .contains("Gestopt: geen machtiging", "Iemand van Schuldhulp Samen", "via " + OIN_HULPVERLENER);
        page.fill("#bsn", MOEILIJK);
        choose("Zoek");
        assertThat(main()).contains("1 vraag over deze persoon", "P-2").doesNotContain(MOEILIJK);
        assertThat(page.url()).doesNotContain(MOEILIJK);
        inspect("wgs-gevonden");
    }
}
