// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import nl.bidn.portal.signin.password.secret.Totp;
import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {
    private static final Pattern LINK = Pattern.compile("/inloggen/wachtwoord/nieuw/\\S+");
    private static final String REFUSED = "De gebruikersnaam of het wachtwoord klopt niet";

    @Test
    void findsTheWayFromTheTileToTheDashboard() {
        page.navigate(portal.address("/"));
        submit("li:has(h2:text-is(\"Werk en Inkomen – bestaande diensten\")) >> a:has-text(\"Log in op het portaal\")");
        page.fill("[name=gebruikersnaam]", "jdevries");
        page.fill("[name=wachtwoord]", nl.bidn.portal.sandbox.demo.DemoAccount.PASSWORD);
        submit("main button[type=submit]");

        assertThat(path()).isEqualTo("/");
        assertThat(main()).contains("J. de Vries");
        assertThat(page.innerText("aside")).contains("Mijn producten").contains("Alleenverdieners");
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownName() {
        signIn("jdevries", "niet-het-wachtwoord");
        assertThat(main()).contains(REFUSED);
        signIn("niemand", "niet-het-wachtwoord");
        assertThat(main()).contains(REFUSED);
        assertThat(page.title()).startsWith("Fout");
    }

    @Test
    void makesSomebodyWaitAfterFiveWrongTries() {
        for (int i = 0; i < 5; i++) {
            signIn("kdeboer", "niet-het-wachtwoord");
        }
        signIn("kdeboer");
        assertThat(main()).contains(REFUSED);
        assertThat(mail("kdeboer", "Inloggen is even niet mogelijk").get("text").asText())
                .doesNotContain("niet-het-wachtwoord");

        portal.moveClock("+2m");
        signIn("kdeboer");
        assertThat(path()).isEqualTo("/");
    }

    @Test
    void letsAnInvitedPersonChooseAPasswordOnce() {
        portal.console("portal:user-add nnieuw 'N. Nieuw' nnieuw@gm9901.example GM9901");
        var link = LINK.matcher(mail("nnieuw", "Uw account").get("text").asText());
        assertThat(link.find()).isTrue();

        page.navigate(portal.address(link.group()));
        choosePassword("kort");
        assertThat(main()).contains("te kort");
        choosePassword("appeltaart-met-slagroom");
        assertThat(main()).contains("Uw wachtwoord is ingesteld");
        page.navigate(portal.address(link.group()));
        assertThat(main()).contains("Deze link werkt niet meer");

        signIn("nnieuw", "appeltaart-met-slagroom");
        assertThat(path()).isEqualTo("/");
    }

    @Test
    void changesAPasswordFromMyDetailsAndIsSignedOutElsewhere() {
        portal.console("portal:user-add wwijzig 'W. Wijzig' wwijzig@gm9901.example GM9901");
        var link = LINK.matcher(mail("wwijzig", "Uw account").get("text").asText());
        assertThat(link.find()).isTrue();
        page.navigate(portal.address(link.group()));
        choosePassword("appeltaart-met-slagroom");
        signIn("wwijzig", "appeltaart-met-slagroom");
        try (var elsewhere = newWindow(new Browser.NewContextOptions())) {
            var here = page;
            page = elsewhere.newPage();
            signIn("wwijzig", "appeltaart-met-slagroom");
            var there = page;
            page = here;

            page.navigate(portal.address("/mijn-gegevens"));
            submit("text=Wachtwoord wijzigen");
            page.fill("[name=huidig]", "niet-het-wachtwoord");
            choosePassword("perentaart-met-slagroom");
            assertThat(main()).contains("Dit is niet uw huidige wachtwoord");
            page.fill("[name=huidig]", "appeltaart-met-slagroom");
            choosePassword("perentaart-met-slagroom");
            assertThat(main()).contains("Uw wachtwoord is gewijzigd");
            submit("text=Naar mijn gegevens");
            assertThat(path()).isEqualTo("/mijn-gegevens");

            there.navigate(portal.address("/mijn-gegevens"));
            assertThat(there.url()).as("signed out elsewhere").contains("/inloggen");
        }
        assertThat(mail("wwijzig", "Uw wachtwoord is gewijzigd").get("text").asText())
                .doesNotContain("taart");
    }

    private void choosePassword(String password) {
        page.fill("[name=wachtwoord]", password);
        page.fill("[name=herhaal]", password);
        submit("main button[type=submit]");
    }

    @Test
    void asksForACodeWhereTheOrganisationWantsASecondFactor() {
        portal.console("portal:totp-policy GM9905 on");
        signIn("hvisser");
        assertThat(path()).isEqualTo("/inloggen/wachtwoord/koppelen");
        var secret = page.innerText("code");
        page.fill("[name=code]", "000000");
        submit("main button[type=submit]");
        assertThat(main()).contains("Deze code klopt niet");
        var code = Totp.code(secret, portalTime());
        page.fill("[name=code]", code);
        submit("main button[type=submit]");
        assertThat(path()).isEqualTo("/");
        mail("hvisser", "Er is een app voor codes gekoppeld");

        window.clearCookies();
        signIn("hvisser");
        assertThat(path()).isEqualTo("/inloggen/wachtwoord/code");
        page.fill("[name=code]", code);
        submit("main button[type=submit]");
        assertThat(main()).as("a code counts once").contains("Deze code klopt niet");
        portal.moveClock("+60s");
        page.fill("[name=code]", Totp.code(secret, portalTime()));
        submit("main button[type=submit]");
        assertThat(path()).isEqualTo("/");
    }
}
