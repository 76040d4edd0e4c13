// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.junit.jupiter.api.Test;

class DeliveryJourney extends Journey {
    private static final String TAB = "/alleenverdieners/ophalen";

    @Test
    void isDeliveredToldFetchedAndDestroyedAfterNinetyDays() throws Exception {
        // what the sandbox delivered at its start is told of as well
        hasMade("first-delivery");
        Await.until(
                "no mail that waits",
                () -> Optional.of(portal.get("/metrics", "text/plain").body())
                        .filter(metrics -> metrics.contains("portal_mails_waiting 0\n")));
        var before = mails("selamrani", "rapport").count();
        var levering = Levering.of("bewaartermijn-1", 2027, Map.of("GM9902", 3, "GM9903", 2));
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(201);

        Await.until(
                "one mail more",
                () -> mails("selamrani", "rapport").skip(before).findFirst());
        assertThat(mails("selamrani", "rapport").count())
                .as("one mail for both municipalities")
                .isEqualTo(before + 1);
        var mail = mail("selamrani", "rapport");
        assertThat(mail.get("subject").asText() + "\n" + mail.get("text").asText())
                .as("says that something is there, and never what")
                .contains("Er staat een nieuw rapport")
                .doesNotContainPattern("[0-9]{9}")
                .doesNotContain("Testdam", "Proefwijk", "GM9902", "GM9903", "2027", "bewaartermijn-1", ".csv");
        signIn("selamrani");
        chooseOrganisation("alle");
        page.navigate(portal.address(TAB + "?zoek=2027"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        var report = page.locator("tbody tr").first().locator("th a");
        var address = portal.address(report.getAttribute("href"));
        assertThat(Files.readString(page.waitForDownload(report::click).path())).containsPattern("9999\\d{5}");
        assertThat(page.request().get(address).status()).isEqualTo(200);

        portal.moveClock("+91d");
        signIn("selamrani");
        // the list leaves them out as soon as their time is over, also before the job has run
        var audit = Await.until(
                "the job that destroys both",
                () -> Optional.of(portal.console("portal:audit --action rapport-verwijderd"))
                        .filter(lines -> lines.split("van levering bewaartermijn-1,", -1).length == 3));
        page.navigate(portal.address(TAB + "?zoek=2027"));
        assertThat(page.locator("tbody tr").count()).isZero();
        assertThat(page.request().get(address).status())
                .as("also by its address")
                .isEqualTo(404);
        assertThat(audit).doesNotContainPattern("9999\\d{5}");
        assertThat(portal.console("portal:audit-verify")).containsIgnoringCase("whole");
    }

    @Test
    void takesTheSameDeliveryOnceAndRefusesAnotherOfThatName() throws Exception {
        var levering = Levering.of("dubbel-1", 2026, Map.of("GM9901", 2));
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(201);
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(200);
        var other = Levering.of("dubbel-1", 2026, Map.of("GM9901", 3));
        assertThat(portal.belastingdienst().deliver(other).statusCode()).isEqualTo(409);
    }

    @Test
    void namesEveryErrorWithItsLineAndKeepsNothing() throws Exception {
        var text = """
                levering;fout-1;2026;5
                gemeentecode;bsn
                GM9901;123456789
                GM9999;999900006
                GM9901;999900006
                GM9901;12345
                """;
        var answer = portal.belastingdienst().deliver(new Levering("fout-1", text));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = RunningPortal.parse(answer.body());
        assertThat(problem.get("errors")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problem.toString()).contains("regel 3", "regel 4", "regel 6").doesNotContain("123456789");
        var again = portal.belastingdienst().deliver(Levering.of("fout-1", 2026, Map.of("GM9901", 1)));
        assertThat(again.statusCode()).as("nothing was kept of the refused one").isEqualTo(201);
    }
}
