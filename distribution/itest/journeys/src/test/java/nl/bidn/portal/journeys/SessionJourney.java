// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionJourney extends Journey {
    private static final Duration LONGEST = Duration.ofHours(8);
    /** In which it warns, and does not end yet. */
    private static final long SECONDS_LEFT = 70;

    @Test
    void warnsTwoMinutesBeforeTheEndAndLetsOneStay() {
        page.clock().install();
        signIn("jdevries");
        pass("+17m", "17:00");
        assertThat(page.locator("#sessie")).not().isVisible();
        pass("+90s", "01:30");
        assertThat(page.locator("#sessie")).isVisible();
        page.click("text=Ingelogd blijven");
        assertThat(page.locator("#sessie")).not().isVisible();
        page.reload();
        assertThat(page.locator("aside")).isVisible();
    }

    @Test
    void signsOutFromTheWarning() {
        page.clock().install();
        signIn("jdevries");
        pass("+1110s", "18:30");
        submit("#sessie >> text=Uitloggen");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(path()).contains("inloggen");
    }

    /** Time passes in the portal and in the browser. */
    private void pass(String inPortal, String inBrowser) {
        portal.moveClock(inPortal);
        page.clock().fastForward(inBrowser);
    }

    @Test
    void endsAfterTwentyIdleMinutesAndSaysSo() {
        signIn("jdevries");
        portal.moveClock("+19m");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(path()).isEqualTo("/alleenverdieners/ophalen");
        portal.moveClock("+21m");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(main()).contains("automatisch uitgelogd");
    }

    @Test
    void askingForTheStateIsNoActivity() {
        signIn("jdevries");
        portal.moveClock("+15m");
        page.request().get(portal.address("/session/status"));
        portal.moveClock("+6m");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(main()).contains("automatisch uitgelogd");
    }

    @Test
    void endsAfterEightHoursHoweverBusyOneIs() {
        page.clock().install();
        var began = portalTime();
        signIn("jdevries");
        for (int i = 0; i < 26; i++) {
            portal.moveClock("+18m");
            page.navigate(portal.address("/"));
            org.assertj.core.api.Assertions.assertThat(page.locator("aside").count())
                    .isEqualTo(1);
        }
        // what the machine took for all these pages is of the eight hours as well
        long seconds = Duration.between(portalTime(), began.plus(LONGEST)).toSeconds() - SECONDS_LEFT;
        pass("+" + seconds + "s", "%02d:%02d".formatted(seconds / 60, seconds % 60));
        assertThat(page.locator("#sessie")).containsText("Langer mag niet.");
        assertThat(page.locator("#sessie >> text=Ingelogd blijven")).not().isVisible();
        portal.moveClock("+18m");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(main()).contains("automatisch uitgelogd");
    }

    @Test
    void worksWithoutJavaScript() {
        window.close();
        window = newWindow(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = window.newPage();
        signIn("twillems");
        assertThat(page.content()).contains("http-equiv=\"refresh\"");
        page.selectOption("#organisatie", "GR-DRIEDORPEN");
        submit("aside button >> text=Kies");
        assertThat(page.locator("#organisatie")).hasValue("GR-DRIEDORPEN");
        submit("header >> text=Uitloggen");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(path()).contains("inloggen");
    }

    @Test
    void warnsWithoutJavaScriptToo() {
        window.close();
        window = newWindow(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = window.newPage();
        var appearance = new Animation(page, "bidn-hidden");
        signIn("jdevries");
        var notice = page.locator(".bidn-session-notice");
        assertThat(notice).isHidden();

        appearance.show(Duration.ofMinutes(18).minusSeconds(1));
        assertThat(notice).isHidden();
        appearance.show(Duration.ofMinutes(18).plusSeconds(1));
        assertThat(notice).isVisible();
        assertThat(notice).containsText("Over 2 minuten loggen wij u uit.");

        submit(".bidn-session-notice button >> text=Ingelogd blijven");
        assertThat(page.locator("aside")).isVisible();
        assertThat(notice).isHidden();
    }

    @Test
    void endsAtOnceWhenTheAccountIsDeactivated() {
        signIn("mjansen");
        portal.console("portal:user-deactivate mjansen");
        page.navigate(portal.address("/alleenverdieners/ophalen"));
        assertThat(path()).contains("inloggen");
        signIn("mjansen");
        assertThat(main()).contains("klopt niet");
        portal.console("portal:user-activate mjansen");
        signIn("mjansen");
        assertThat(page.locator("aside")).isVisible();
    }
}
