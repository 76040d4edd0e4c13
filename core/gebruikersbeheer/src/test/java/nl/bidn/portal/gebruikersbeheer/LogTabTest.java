// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import org.junit.jupiter.api.Test;

/** The page of the log and its file. */
class LogTabTest extends SectionBase {
    @Test
    void filtersTheLog() {
        String html = Browser.html(browser.get(
                "logboek",
                "",
                Map.of(
                        "van",
                        List.of("2026-11-01"),
                        "tot",
                        List.of("2026-11-30"),
                        "zoek",
                        List.of("anna"),
                        "handeling",
                        List.of("gebruiker-gewijzigd"),
                        "over",
                        List.of(" jan "),
                        "uitkomst",
                        List.of("DONE"))));
        assertThat(management.asked)
                .containsExactly(new AuditQuestion(
                        Instant.parse("2026-10-31T23:00:00Z"),
                        Instant.parse("2026-11-30T23:00:00Z"),
                        "gebruiker-gewijzigd",
                        "anna",
                        "jan",
                        "DONE"));
        assertThat(html)
                .contains(
                        "<th scope=\"row\" class=\"ams-table__cell\" data-label=\"Handeling\">Gebruiker gewijzigd</th>")
                .contains("value=\"gebruiker-gewijzigd\" selected>Gebruiker gewijzigd</option>")
                .contains("value=\"rol-toegekend\">Rol gegeven</option>")
                .contains("value=\"bestand-aangeboden\">bestand-aangeboden</option>")
                .contains("value=\"DONE\" selected>Gedaan</option>")
                .contains("name=\"over\" type=\"text\" value=\" jan \"")
                .contains("export.csv?zoek=anna&amp;van=2026-11-01&amp;tot=2026-11-30&amp;handeling=gebruiker-gewijzigd"
                        + "&amp;over=+jan+&amp;uitkomst=DONE")
                .contains("Jan &lt;b&gt;")
                .contains("23-11-2026 09:00");

        var wrong = (View.Invalid) browser.get("logboek", "", Map.of("van", List.of("gisteren")));
        assertThat(wrong.errors()).extracting(View.FieldError::field).containsExactly("van");
    }

    @Test
    void theFileOfTheLogHasWhatThePageHas() throws IOException {
        Map<String, List<String>> filters =
                Map.of("handeling", List.of("rol-toegekend"), "over", List.of("jan"), "uitkomst", List.of("REFUSED"));
        browser.get("logboek", "", filters);
        var shown = (AuditQuestion) management.asked.get(0);

        assertThat(Browser.file(browser.get("logboek", "export.csv", filters))).contains("\"Gebruiker gewijzigd\"");

        var exported = (AuditQuestion) management.asked.get(management.asked.size() - 1);
        assertThat(exported)
                .isEqualTo(new AuditQuestion(
                        shown.from(),
                        FakeManagement.NOW,
                        shown.action(),
                        shown.actor(),
                        shown.subject(),
                        shown.outcome()));
        assertThat(shown.action() + shown.subject() + shown.outcome()).isEqualTo("rol-toegekendjanREFUSED");
        management.asked.clear();
        browser.get("logboek", "", Map.of("handeling", List.of("niets"), "uitkomst", List.of("' or 1=1")));
        assertThat(management.asked).containsExactly(new AuditQuestion(null, null, "", "", "", ""));
    }
}
