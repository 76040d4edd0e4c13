// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.shell.fake.FakePeople;
import org.junit.jupiter.api.Test;

/** Pages of rooms of the core that are for everybody. */
class OpenPagesTest extends ShellBase {
    private String visit() {
        browser.cookies.clear();
        return browser.get("/loket").formToken();
    }

    @Test
    void theyAreThereForWhoDidNotSignIn() {
        browser.cookies.clear();
        Reply page = browser.get("/loket");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("niemand -", "Startpagina").doesNotContain("Uitloggen");
        assertThat(browser.get("/loket/zaak").body()).contains("<title>zaak – Het loket", "href=\"/loket\"");
        assertThat(browser.get("/loket/weg").status()).isEqualTo(404);
        assertThat(browser.get("/inloggen").body()).contains("Nog geen klant?", "href=\"/loket\"");
    }

    @Test
    void whoSignedInIsKnownThereOnceVerified() {
        assertThat(browser.get("/loket").body()).contains("J. de Vries -", "Uitloggen");
        world.sessions.verified = false;
        world.firstTime.seen = List.of(new SectionTab("gegevens"));
        browser.cookies.put("sid", world.sessions.open(FakePeople.ANNA, Assurance.EH3));
        assertThat(browser.get("/loket").body()).contains("niemand");
    }

    @Test
    void theyHearOnlyOfFormsOfTheirOwnPages() {
        String form = visit();
        assertThat(browser.post("/loket", List.of("wat", "bewaar")).status()).isEqualTo(403);
        Reply wrong = browser.post("/loket", List.of("_form", form, "wat", "?"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>Fout:", "Kies iets");
        assertThat(browser.post("/loket", List.of("_form", form, "wat", "vergeet"))
                        .header("Location"))
                .isEqualTo("/loket");
    }

    @Test
    void whatTheyKeepIsEncryptedInThisBrowserForTwoHours() {
        String form = visit();
        Reply kept = browser.post("/loket", List.of("_form", form, "wat", "bewaar"));
        assertThat(kept.header("Location")).isEqualTo("/loket/zaak");
        assertThat(browser.cookies.get("loket")).doesNotContain("geheim");
        assertThat(browser.get("/loket/zaak").body()).contains("geheim");

        clock.forward(Duration.ofHours(2).plusSeconds(1));
        assertThat(browser.get("/loket/zaak").body()).doesNotContain("geheim");

        browser.post("/loket", List.of("_form", form, "wat", "vergeet"));
        assertThat(browser.cookies).doesNotContainKey("loket");
        browser.cookies.put("loket", "zelfgemaakt");
        assertThat(browser.get("/loket/zaak").body()).contains("niemand -");
    }

    @Test
    void theyGiveAndTakeFiles() {
        String form = visit();
        assertThat(browser.get("/loket/bestand").header("Content-Disposition")).contains("formulier.pdf");
        List<String> parts = List.of(
                "Content-Disposition: form-data; name=\"_form\"\r\n\r\n" + form,
                "Content-Disposition: form-data; name=\"wat\"\r\n\r\nbestand",
                "Content-Disposition: form-data; name=\"stuk\"; filename=\"a.pdf\"\r\n\r\ninhoud");
        assertThat(browser.postParts("/loket", parts).body()).contains("a.pdf inhoud");
        List<String> large = List.of(parts.get(0), parts.get(1), parts.get(2) + "x".repeat(1000));
        assertThat(browser.postParts("/loket", large).status()).isEqualTo(413);
    }
}
