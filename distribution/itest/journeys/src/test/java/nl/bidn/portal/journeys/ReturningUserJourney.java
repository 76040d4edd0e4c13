// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * People who come back, at a municipality with a gebruikersbeheerder (manual Zorg gebruikersbeheerder, chapter 3). Their first
 * visits were made while the portal lost its power at each step.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturningUserJourney extends ZorgJourney {
    private static final String NORA = "nora@testdam.example";
    private static final String DAAN = "daan@testdam.example";
    private static final String KARIN = "karin@testdam.example";
    private static final String EMMA = "emma@driedorpen.example";
    private static final String JAN = "jan@voorbeeldstad.example";
    private static final String MILA = "mila@nergensbekend.example";

    ReturningUserJourney() {
        super(prepared("terug", Map.of()));
    }

    @BeforeAll
    @Override
    void hasTheProduct() {
        portal.start();
        super.hasTheProduct();
        isOnFor("GM9902");
    }

    @AfterAll
    void stop() {
        portal.stop();
    }

    @Test
    @Order(1)
    void aPowerCutBetweenTwoStepsOfTheFirstVisitLosesNothing() {
        goesTo(NORA);
        toTheMakelaar();
        losesPower();
        comes(NORA);
        losesPower();
        tells("N.", "Prins", "0612345681", NORA);
        var registration = registers("GM9902", "N. Prins", NORA);
        losesPower();
        var code = releases(registration, "N. Prins");
        losesPower();
        page.reload();
        assertThat(path()).isEqualTo("/eerste-keer/verificatie");
        verifies(code);
        assertThat(main()).contains("U bent geverifieerd");
        losesPower();
        comes(NORA);
        assertThat(path()).isEqualTo("/");
        assertThat(tabs()).contains("Gebruikersbeheer");
    }

    private void losesPower() {
        portal.kill();
        portal.start();
    }

    @Test
    @Order(2)
    void aPowerCutOnTheWayOfAUserLosesNothingEitherAndHisFirstTimeDoesNotComeAgain() {
        goesTo(DAAN);
        comes(DAAN);
        tells("D.", "Müller-Ångström", "0612345682", DAAN);
        losesPower();
        var code = welcomes(NORA, "D. Müller-Ångström", "gebruiker");
        losesPower();
        goesTo(DAAN);
        page.reload();
        assertThat(path()).isEqualTo("/eerste-keer/verificatie");
        verifies(code);
        assertThat(main()).contains("U bent geverifieerd");
        comes(DAAN);
        assertThat(path()).isEqualTo("/");
        open("/eerste-keer/gegevens");
        assertThat(main()).contains("Deze pagina is er niet");
    }

    @Test
    @Order(3)
    void whoDoesNotComeInIsToldWhy() {
        goesTo(JAN);
        toTheMakelaar();
        choose("Annuleren");
        isBack();
        assertThat(main()).contains("U hebt het inloggen afgebroken");
        choose("Opnieuw inloggen");
        assertThat(page.locator("[name=makelaar]").count()).isEqualTo(2);

        toTheMakelaar();
        tellsWhoHeIs(JAN);
        assertThat(main()).contains("Het niveau van uw inlogmiddel is te laag");
        choose("Annuleren");
        isBack();
        assertThat(page.locator("h1").innerText()).isEqualTo("U hebt het inloggen afgebroken");

        goesTo(MILA);
        comes(MILA);
        assertThat(main()).contains("Wij kennen uw organisatie niet").doesNotContain("Nergens");
        open("/mijn-gegevens");
        assertThat(path()).isEqualTo("/inloggen");
    }

    @Test
    @Order(4)
    void whoHasTwoMandatesChoosesForWhomAndIsThereTwice() {
        goesTo(EMMA);
        comesFor(EMMA, "Gemeente Testdam");
        tells("E.", "Kok", "0612345683", EMMA);
        closesBrowser(EMMA);
        goesTo(EMMA);
        comesFor(EMMA, "Gemeente Voorbeeldstad");
        assertThat(path()).as("new there").isEqualTo("/eerste-keer/gegevens");
        closesBrowser(EMMA);
        goesTo(EMMA);
        comesFor(EMMA, "Gemeente Testdam");
        assertThat(path()).as("known here").isEqualTo("/eerste-keer/verificatie");
    }

    private void comesFor(String userName, String organisation) {
        toTheMakelaar();
        tellsWhoHeIs(userName);
        page.check("label:has-text(\"" + organisation + "\") >> input");
        choose("Verder");
        sharesNothing();
        isBack();
    }

    @Test
    @Order(5)
    void endsAfterTwentyIdleMinutes() {
        goesTo(DAAN);
        open("/oefening/raadplegen");
        assertThat(path()).isEqualTo("/oefening/raadplegen");
        portal.moveClock("+21m");
        open("/oefening/raadplegen");
        assertThat(main()).contains("U bent automatisch uitgelogd");
        comes(DAAN);
        assertThat(page.locator("aside").count()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void seesHisSessionsAndSignsOutEverywhere() {
        goesTo(DAAN);
        try (var elsewhere = newWindow(new Browser.NewContextOptions())) {
            var here = page;
            page = elsewhere.newPage();
            comes(DAAN);
            open("/mijn-gegevens");
            assertThat(page.locator("#sessies tbody tr").count()).isEqualTo(2);
            assertThat(page.innerText("#sessies")).contains("Deze sessie", "eHerkenning");
            choose("Overal uitloggen");
            page = here;
            open("/mijn-gegevens");
            assertThat(path()).isEqualTo("/inloggen");
        }
    }

    @Test
    @Order(7)
    void isSwitchedOffAtOnceOnAgainAndRemoved() {
        goesTo(DAAN);
        comes(DAAN);
        goesTo(NORA);
        comes(NORA);
        finds("muller");
        assertThat(page.locator("main button.ams-button--warning").count())
                .as("who is active is not removed")
                .isZero();
        choose("D. Müller-Ångström");
        flips("contactpersoon");
        choose("Opslaan");
        flips("actief");
        page.click("form >> text=Opslaan");
        assertThat(page.innerText("#uitzetten")).contains("Gebruiker op niet actief zetten?", "D. Müller-Ångström");
        page.click("#uitzetten button:has-text(\"Nee\")");
        page.locator("#uitzetten").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.click("form >> text=Opslaan");
        submit("#uitzetten button:has-text(\"Ja\")");
        assertThat(main()).contains("Niet actief");
        for (var off : new String[] {"nieuwsbrief", "contactpersoon", "actief"}) {
            assertThat(page.isChecked("#" + off)).as(off).isFalse();
        }
        losesPower();

        goesTo(DAAN);
        open("/oefening/raadplegen");
        assertThat(path()).isEqualTo("/inloggen");
        comes(DAAN);
        assertThat(main()).contains("U hebt geen toegang");

        goesTo(NORA);
        flips("actief");
        assertThat(main()).contains("Had deze rol eerder");
        page.check("#rol-oefening-gebruiker");
        choose("Opslaan");
        goesTo(DAAN);
        comes(DAAN);
        open("/oefening/raadplegen");
        assertThat(path()).isEqualTo("/oefening/raadplegen");

        goesTo(NORA);
        flips("actief");
        page.click("form >> text=Opslaan");
        submit("#uitzetten button:has-text(\"Ja\")");
        finds("ANGS");
        page.click("main button.ams-button--warning");
        submit("dialog[open] button:has-text(\"Ja\")");
        assertThat(main()).contains("De gebruiker is verwijderd").doesNotContain("Müller");

        goesTo(DAAN);
        comes(DAAN);
        assertThat(path()).as("he comes as somebody new").isEqualTo("/eerste-keer/gegevens");
        assertThat(page.inputValue("#achternaam")).doesNotContain("Müller");
    }

    private void finds(String part) {
        submit("aside >> text=Gebruikersbeheer");
        page.fill("#zoek", part);
        choose("Zoeken");
        assertThat(page.innerText("#gebruikers tbody")).contains("Müller-Ångström");
        assertThat(page.locator("#gebruikers tbody tr").count()).isEqualTo(1);
    }

    private void flips(String name) {
        page.click("label.ams-switch__label[for=" + name + "]");
    }

    @Test
    @Order(8)
    void takesTheListWithHerAndReadsTheLog() throws IOException {
        goesTo(NORA);
        submit("aside >> text=Gebruikersbeheer");
        var file = page.waitForDownload(() -> page.click("text=Download als CSV"));
        assertThat(Files.readString(file.path())).contains("N. Prins", NORA).doesNotContain("Müller");
        choose("Logboek");
        assertThat(main()).contains("N. Prins").doesNotContain("Müller");
    }

    @Test
    @Order(9)
    void looksAtAllRightsOnceAYear() {
        goesTo(KARIN);
        comes(KARIN);
        tells("K.", "Bos", "0612345684", KARIN);
        letIn(NORA, KARIN, "K. Bos", "productbeheerder");
        portal.moveClock("+366d");
        mail(NORA, "De jaarlijkse controle van rechten staat klaar");
        goesTo(NORA);
        comes(NORA);
        submit("aside >> text=Gebruikersbeheer");
        page.click("main nav a:has-text(\"Jaarlijkse controle\")");
        submit("main tbody a");
        var face = new Face();
        face.open(page, page.url(), 200);
        face.inspect(page, "/gebruikersbeheer/controle/rechten");
        face.hasNoFlaws();
        var rights = page.locator("#rechten tbody tr");
        assertThat(rights.count()).isEqualTo(2);
        page.check("#rechten tr:has-text(\"N. Prins\") >> input[value=bevestig]");
        page.check("#rechten tr:has-text(\"K. Bos\") >> input[value=trek-in]");
        choose("Opslaan");
        assertThat(main()).contains("Uw keuzes zijn opgeslagen");
        goesTo(KARIN);
        comes(KARIN);
        assertThat(page.innerText("aside")).doesNotContain("Oefening");
    }
}
