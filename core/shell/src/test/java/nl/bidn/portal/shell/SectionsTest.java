// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.shell.fake.FakePeople;
import org.junit.jupiter.api.Test;

/** Sections of the portal itself. */
class SectionsTest extends ShellBase {
    @Test
    void aSectionStandsInTheMenuAndOnTheDashboardOfWhoSeesIt() {
        assertThat(browser.get("/").body()).doesNotContain("/balie");
        assertThat(browser.get("/balie").status()).isEqualTo(404);

        world.desk.seen = List.of(new SectionTab("wachtend", 4, true), new SectionTab("lijst"));
        Reply dashboard = browser.get("/");
        assertThat(dashboard.body())
                .contains("href=\"/balie\"", "Balie", "href=\"/balie/wachtend\"", "Wie wacht", "Mijn diensten");
        assertThat(browser.get("/balie").header("Location")).isEqualTo("/balie/wachtend");
        assertThat(browser.get("/balie/lijst/5?zoek=x").body()).contains("lijst 5 x", "De lijst – Balie");
        assertThat(browser.get("/balie/geheim").status()).isEqualTo(404);
    }

    @Test
    void aSectionHearsOnlyOfFormsOfItsOwnPages() {
        world.desk.seen = List.of(new SectionTab("lijst"));
        assertThat(browser.post("/balie/lijst", List.of("wat", "goed")).status())
                .isEqualTo(403);
        String form = "form-" + world.sessions.find(token, false).orElseThrow().id();
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "goed"))
                        .header("Location"))
                .isEqualTo("/balie/lijst?klaar");
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "fout"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/balie/lijst", List.of("_form", form, "wat", "nee"))
                        .body())
                .contains("Dat mag niet");
        assertThat(world.audit.actions()).contains("toegang-geweigerd");
    }

    @Test
    void whoIsNotVerifiedSeesNothingElse() {
        world.sessions.verified = false;
        world.desk.seen = List.of(new SectionTab("lijst"));
        world.firstTime.seen = List.of(new SectionTab("gegevens"));
        browser.cookies.put("sid", world.sessions.open(FakePeople.ANNA, Assurance.EH3));

        for (String path : List.of("/", "/balie/lijst", "/alleenverdieners/ophalen", "/mijn-gegevens", "/meldingen")) {
            Reply reply = browser.get(path);
            assertThat(reply.header("Location")).as(path).isEqualTo("/eerste-keer");
        }
        assertThat(browser.get("/eerste-keer/gegevens").body())
                .contains("gegevens")
                .doesNotContain("Mijn producten");
        assertThat(browser.get("/privacy").status()).isEqualTo(200);
        assertThat(browser.get("/session/status").status()).isEqualTo(200);
    }

    @Test
    void whoSignsInAndIsNotVerifiedGoesStraightToTheFirstVisit() {
        world.sessions.verified = false;
        world.firstTime.seen = List.of(new SectionTab("verificatie"), new SectionTab("gegevens"));
        browser.cookies.remove("sid");
        browser.cookies.put("terug", "%2Fmeldingen");

        assertThat(comeIn().header("Location")).isEqualTo("/eerste-keer/verificatie");
        assertThat(browser.cookies)
                .as("where he wanted to go is not for him yet")
                .doesNotContainKey("terug");
    }

    @Test
    void whoSignsInAndIsVerifiedGoesWhereHeWantedTo() {
        world.firstTime.seen = List.of();
        browser.cookies.remove("sid");
        browser.cookies.put("terug", "%2Fmeldingen");

        assertThat(comeIn().header("Location")).isEqualTo("/meldingen");
    }

    private Reply comeIn() {
        String form = browser.get("/inloggen/wachtwoord").formToken();
        return browser.post("/inloggen/wachtwoord", List.of("_form", form, "naam", "goed"));
    }

    @Test
    void theFirstTimeDoesNotExistForWhoIsVerified() {
        world.firstTime.seen = List.of(new SectionTab("gegevens"));
        assertThat(browser.get("/eerste-keer/gegevens").status()).isEqualTo(404);
        assertThat(browser.get("/").body()).doesNotContain("/eerste-keer");
    }

    @Test
    void aSectionCanSignSomebodyOutWithALastPage() {
        world.desk.seen = List.of(new SectionTab("lijst"));
        String form = "form-" + world.sessions.find(token, false).orElseThrow().id();
        Reply reply = browser.post("/balie/lijst", List.of("_form", form, "wat", "klaar"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Sluit uw browser").doesNotContain("Uitloggen");
        assertThat(world.sessions.all()).isEmpty();
        assertThat(browser.cookies.getOrDefault("sid", "")).isEmpty();
    }
}
