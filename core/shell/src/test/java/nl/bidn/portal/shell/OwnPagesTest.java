// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.shell.fake.FakePeople;
import org.junit.jupiter.api.Test;

/** The portal's own pages. */
class OwnPagesTest extends ShellBase {
    @Test
    void statusSaysWhichServicesWork() {
        assertThat(browser.get("/status").body()).contains("Alle diensten werken");
        world.products.probe("alleenverdieners", false, Health.down("secret detail"));
        assertThat(browser.get("/status").body())
                .contains("Een dienst heeft een storing")
                .doesNotContain("secret detail");
    }

    @Test
    void privacyPageTellsWhatEachProductKeeps() {
        browser.cookies.clear();
        assertThat(browser.get("/privacy").body())
                .contains("De rapportages met BSN's", "90 dagen", "Handleiding, paragraaf 3", "7 jaar");
    }

    @Test
    void manualIsWrittenWithItsHtmlAsText() {
        assertThat(browser.get("/handleiding/alleenverdieners").body())
                .contains("<strong>Ophalen</strong>", "&lt;script&gt;");
        assertThat(browser.get("/handleiding/berichten").status()).isEqualTo(404);
        browser.cookies.clear();
        assertThat(browser.get("/handleiding/alleenverdieners").status()).isEqualTo(404);
        assertThat(browser.get("/handleiding").body()).contains("Werken met het portaal");
    }

    @Test
    void ownPagesShowThePerson() {
        world.people.notice("Er staat iets <klaar>", "Kijk", clock.instant(), false);
        assertThat(browser.get("/mijn-gegevens").body())
                .contains("j.devries@voorbeeldstad.example", "Productbeheerder", "Gemeente Voorbeeldstad")
                .contains("href=\"/inloggen/wachtwoord/account\"");
        Reply notices = browser.get("/meldingen");
        assertThat(notices.body()).contains("Er staat iets &lt;klaar&gt;");
        browser.post("/meldingen", List.of("_form", notices.formToken()));
        assertThat(world.people.unread(FakePeople.ANNA)).isZero();
        browser.cookies.clear();
        assertThat(browser.get("/mijn-gegevens").header("Location")).isEqualTo("/inloggen");
    }

    @Test
    void ownPageShowsWhereThePersonIsSignedIn() {
        world.sessions.open(FakePeople.ANNA, Assurance.EH3);
        world.sessions.open(new nl.bidn.portal.identity.AccountId("a-2"), Assurance.EH3);
        assertThat(browser.get("/mijn-gegevens").body())
                .contains("Deze sessie", "Gebruikersnaam en wachtwoord</td>")
                .containsOnlyOnce("eHerkenning</td>");
    }

    @Test
    void signsOutEverywhereByOneButton() {
        String other = world.sessions.open(FakePeople.ANNA, Assurance.EH3);
        String strange = world.sessions.open(new nl.bidn.portal.identity.AccountId("a-2"), Assurance.EH3);
        assertThat(browser.post("/mijn-gegevens/uitloggen", List.of()).status()).isEqualTo(403);
        assertThat(world.sessions.find(other, false)).isPresent();
        String form = browser.get("/mijn-gegevens").formToken();

        Reply reply = browser.post("/mijn-gegevens/uitloggen", List.of("_form", form));

        assertThat(reply.header("Location")).startsWith("/uitgelogd");
        assertThat(world.sessions.find(other, false)).isEmpty();
        assertThat(world.sessions.find(token, false)).isEmpty();
        assertThat(world.sessions.find(strange, false)).isPresent();
    }

    @Test
    void thePersonChoosesWhetherNoticesComeByMail() {
        Reply page = browser.get("/mijn-gegevens");
        assertThat(page.body()).contains("id=\"mail\" name=\"mail\" value=\"ja\" checked");
        assertThat(browser.post("/mijn-gegevens/meldingen", List.of()).status()).isEqualTo(403);
        assertThat(world.people.byMail(FakePeople.ANNA)).isTrue();

        browser.post("/mijn-gegevens/meldingen", List.of("_form", page.formToken()));

        assertThat(world.people.byMail(FakePeople.ANNA)).isFalse();
        browser.post("/mijn-gegevens/meldingen", List.of("_form", page.formToken(), "mail", "ja"));
        assertThat(world.people.byMail(FakePeople.ANNA)).isTrue();
    }

    @Test
    void ownPageLeadsToSectionsThatKeepDetails() {
        String button = "<a class=\"ams-button ams-button--secondary\" href=\"/balie\">";
        assertThat(browser.get("/mijn-gegevens").body()).doesNotContain(button);
        world.desk.seen = List.of(new SectionTab("lijst"));
        assertThat(browser.get("/mijn-gegevens").body()).contains(button, "Wijzig uw gegevens");
    }
}
