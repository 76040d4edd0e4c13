// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.junit.jupiter.api.Test;

/** Whatever happens, the logs can be read by machines and hold nothing that is nobody's business. */
class LogsJourney extends Journey {
    private static final String BSN = "999900006";
    private static final String PASSWORD = "appeltaart-zonder-slagroom";
    private static final Pattern LINK = Pattern.compile("/inloggen/wachtwoord/nieuw/(\\S+)");

    @Test
    void holdNoBsnNoPasswordAndNoLink() throws IOException, InterruptedException {
        var refused =
                new Levering("log-1", "levering;log-1;2026;2\ngemeentecode;bsn\nGM9901;" + BSN + "\nGM9999;" + BSN);
        assertThat(portal.belastingdienst().deliver(refused).statusCode()).isEqualTo(400);
        portal.console("portal:user-add nlog 'N. Log' nlog@gm9901.example GM9901");
        var link = LINK.matcher(mail("nlog", "Uw account").get("text").asText());
        assertThat(link.find()).isTrue();
        page.navigate(portal.address(link.group()));
        page.fill("[name=wachtwoord]", PASSWORD);
        page.fill("[name=herhaal]", PASSWORD);
        submit("main button[type=submit]");
        signIn("nlog", PASSWORD + "-fout");
        signIn("nlog", PASSWORD);
        assertThat(path()).isEqualTo("/");
        portal.console("log:log 'een nummer " + BSN + " in een regel'");

        for (var name : List.of("portal.log", "portal.json")) {
            var text = Await.until(
                    name + " to be written, and masked",
                    () -> Optional.of(String.join("\n", logged(name)))
                            .filter(all -> all.contains("een nummer ********* in een regel")));
            assertThat(text.contains("pipe-log:log"))
                    .as(name + " names the thread")
                    .isTrue();
            for (var secret : List.of(BSN, PASSWORD, link.group(1))) {
                assertThat(text.contains(secret)).as(name + " holds " + secret).isFalse();
            }
        }
        assertThat(logged("portal.json"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(RunningPortal.parse(line).isObject()).isTrue());
    }

    /** The build does them for all bundles of the distribution; one that it forgets would cost each first start its time. */
    @Test
    void theFirstStartDidNoSchemaStep() throws IOException {
        hasMade("demo-of-wlz");
        var lines = logged();
        assertThat(lines).anyMatch(line -> line.contains("Began with the empty database of the distribution"));
        // what other journeys install does its own
        assertThat(lines)
                .filteredOn(line -> line.matches(".*Schema \\S+: step .* done.*"))
                .allMatch(line -> line.matches(".*Schema (skeleton|" + NewProductJourney.SCHEMA + "): .*"));
    }
}
