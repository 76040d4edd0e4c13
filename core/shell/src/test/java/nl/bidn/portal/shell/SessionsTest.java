// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.shell.fake.Browser.Reply;
import org.junit.jupiter.api.Test;

/** How people sign in and out, how long that lasts, and what they choose for as long as it does. */
class SessionsTest extends ShellBase {
    @Test
    void idleSessionEndsWithAPageThatSaysSo() {
        clock.forward(Duration.ofMinutes(21));
        Reply sent = browser.get("/alleenverdieners/ophalen");
        assertThat(sent.header("Location")).isEqualTo("/uitgelogd?terug=%2Falleenverdieners%2Fophalen");
        Reply page = browser.get(sent.header("Location"));
        assertThat(page.body()).contains("U bent automatisch uitgelogd", "Opnieuw inloggen");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .header("Location"))
                .isEqualTo("/alleenverdieners/ophalen");
    }

    @Test
    void askingHowLongIsLeftDoesNotMakeItLonger() {
        clock.forward(Duration.ofMinutes(15));
        assertThat(browser.get("/session/status").body()).isEqualTo("{\"seconds\":300,\"last\":false}");
        clock.forward(Duration.ofMinutes(3));
        assertThat(browser.get("/session/status").body()).isEqualTo("{\"seconds\":120,\"last\":false}");
        assertThat(browser.post("/session/keepalive", List.of(), "Accept: application/json")
                        .body())
                .isEqualTo("{\"seconds\":1200,\"last\":false}");
        assertThat(browser.post("/session/keepalive", List.of("terug", "/meldingen"))
                        .header("Location"))
                .isEqualTo("/meldingen");
        clock.forward(Duration.ofMinutes(19));
        browser.get("/alleenverdieners/ophalen", "X-Poll: 1");
        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.get("/session/status").status()).isEqualTo(401);
    }

    @Test
    void pageOfALiveSessionInAnotherWindowSaysSo() {
        clock.forward(Duration.ofMinutes(19));
        assertThat(browser.get("/uitgelogd").body()).contains("U bent nog ingelogd");
        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.get("/uitgelogd").body()).contains("U bent automatisch uitgelogd");
    }

    @Test
    void signingOutNeedsAFormAndClearsTheBrowser() {
        assertThat(browser.get("/uitloggen").body()).contains("Wilt u uitloggen?");
        assertThat(browser.post("/uitloggen", List.of()).status()).isEqualTo(403);
        Reply out = browser.post("/uitloggen", List.of("_form", browser.get("/").formToken()));
        assertThat(out.header("Location")).isEqualTo("/uitgelogd?reden=zelf");
        assertThat(out.header("Clear-Site-Data"))
                .as("not \"storage\", in which products keep keys that exist nowhere else")
                .isEqualTo("\"cache\"");
        assertThat(browser.cookies).doesNotContainKey("sid");
        assertThat(world.sessions.all()).isEmpty();
        assertThat(browser.get("/uitgelogd?reden=zelf").body()).contains("U bent uitgelogd");
    }

    @Test
    void signingInGivesANewSession() {
        String before = browser.cookies.get("sid");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"));
        assertThat(browser.cookies.get("sid")).isNotEqualTo(before);
        assertThat(world.sessions.find(String.valueOf(before), false)).isEmpty();
    }

    @Test
    void wayInRemembersOnceForThisBrowser() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply next = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "stap"));
        assertThat(next.header("Location")).isEqualTo("/inloggen/wachtwoord/code");
        Map<String, String> kept = Map.copyOf(browser.cookies);
        assertThat(browser.get("/inloggen/wachtwoord/code").body()).contains("Code voor stap");
        browser.cookies.putAll(kept);
        assertThat(browser.get("/inloggen/wachtwoord/code").status()).isEqualTo(303);
    }

    @Test
    void aWayInLeadsOutByAFormToThatOneSite() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply out = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "makelaar"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body())
                .contains("<form method=\"post\" action=\"https://makelaar.example:8443/sso/1.13\" data-bidn-submit>")
                .contains("name=\"SAMLRequest\" value=\"PHg+&#34;&lt;\"")
                .doesNotContain("<script>");
        assertThat(out.header("Content-Security-Policy"))
                .contains("form-action 'self' https://makelaar.example:8443;")
                .contains("script-src 'self';");
        assertThat(browser.cookies).containsKey("stap");
        assertThat(browser.get("/inloggen/wachtwoord").header("Content-Security-Policy"))
                .contains("form-action 'self';");
    }

    @Test
    void aWayInLeadsOutByAnAddress() {
        browser.cookies.clear();
        assertThat(browser.get("/inloggen/wachtwoord/weg").header("Location"))
                .isEqualTo("https://makelaar.example/sso?a=1&b=2");
        String form = browser.get("/inloggen/wachtwoord").formToken();
        Reply out = browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "weg"));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Refresh")).isEqualTo("0; url=https://makelaar.example/sso?a=1&b=2");
        assertThat(out.body()).contains("href=\"https://makelaar.example/sso?a=1&amp;b=2\"");
    }

    @Test
    void formBeforeSigningInIsBoundToTheBrowser() {
        browser.cookies.clear();
        String form = browser.get("/inloggen/wachtwoord").formToken();
        browser.cookies.put("start", "of-somebody-else-entirely");
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .status())
                .isEqualTo(403);
        browser.cookies.clear();
        assertThat(browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noAddressLeadsElsewhere() {
        for (String elsewhere : List.of("//x.example", "https://x.example", "/\\x.example", "javascript:alert(1)")) {
            assertThat(browser.post("/session/keepalive", List.of("terug", elsewhere))
                            .header("Location"))
                    .isEqualTo("/");
            String form = browser.get("/").formToken();
            assertThat(browser.post("/voorkeur", List.of("_form", form, "terug", elsewhere))
                            .header("Location"))
                    .isEqualTo("/");
        }
    }

    @Test
    void choosingAnOrganisationGivesTheSessionANewToken() {
        String form = browser.get("/").formToken();
        Reply reply = browser.post(
                "/organisatie",
                List.of("_form", form, "organisatie", "GM9991", "terug", "/alleenverdieners/ophalen?pagina=2"));
        assertThat(reply.header("Location")).isEqualTo("/alleenverdieners/ophalen");
        assertThat(browser.cookies.get("sid")).isEqualTo(token + "r");
        Reply other = browser.post(
                "/organisatie", List.of("_form", form, "organisatie", "GM9992", "terug", "/alleenverdieners/ophalen"));
        assertThat(other.header("Location")).isEqualTo("/");
        assertThat(browser.post("/organisatie", List.of("_form", form, "organisatie", "GM0363"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void languageAndThemeAreChosenForPersonAndBrowser() {
        String form = browser.get("/").formToken();
        browser.post("/voorkeur", List.of("_form", form, "taal", "en", "thema", "dark"));
        assertThat(browser.get("/").body()).contains("<html lang=\"en\" class=\"bidn-dark\">", "Good morning");
        browser.cookies.remove("sid");
        assertThat(browser.get("/inloggen").body()).contains("<html lang=\"en\" class=\"bidn-dark\">");
    }
}
