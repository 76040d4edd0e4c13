// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.junit.jupiter.api.Test;

/** A product comes and goes while people of two municipalities are signed in. */
class HotDeployJourney extends Journey {
    private static final String TAB = "/skeleton/notities";
    private static final String OPHALEN = "/alleenverdieners/ophalen";

    @Test
    void aProductIsSwitchedOnForOneMunicipalityWithoutSigningInAgain() throws IOException, InterruptedException {
        signIn("jdevries");
        try (var otherWindow = newWindow(new Browser.NewContextOptions())) {
            var here = page;
            page = otherWindow.newPage();
            signIn("selamrani");
            var neighbour = page;
            page = here;

            portal.console("portal:product-install " + builtProduct("product-bundles/skeleton"));
            portal.console("portal:product-enable skeleton --all");
            portal.console("portal:product-disable --all skeleton");
            assertThat(portal.refusedAtConsole("portal:product-enable skeleton"))
                    .contains("--all");
            portal.console("portal:product-enable skeleton GM9901");
            portal.console("portal:role-grant --form F-1 --signed-on 2026-01-05 --capacity LEIDINGGEVENDE"
                    + " --signed-by 'A. Directeur' jdevries skeleton medewerker GM9901");

            assertThat(page.navigate(portal.address(TAB)).status()).isEqualTo(200);
            assertThat(page.innerText("aside")).contains("Skeleton");
            assertThat(neighbour.navigate(portal.address(TAB)).status()).isEqualTo(404);

            portal.console("portal:product-disable skeleton GM9901");
            assertThat(page.navigate(portal.address(TAB)).status()).isEqualTo(404);
            portal.console("portal:product-enable skeleton GM9901");
            assertThat(page.navigate(portal.address(TAB)).status()).isEqualTo(200);

            portal.stop();
            portal.start();
            assertThat(page.navigate(portal.address(TAB)).status())
                    .as("after a restart")
                    .isEqualTo(200);
            losesPower();
            assertThat(page.navigate(portal.address(TAB)).status())
                    .as("after a power cut")
                    .isEqualTo(200);
            assertThat(neighbour.navigate(portal.address(TAB)).status()).isEqualTo(404);

            portal.console("portal:product-remove skeleton");
            assertThat(page.navigate(portal.address(TAB)).status()).isEqualTo(404);
            assertThat(page.navigate(portal.address(OPHALEN)).status()).isEqualTo(200);
        }
    }

    /** Who is signed in stays so, and sees what was there. */
    private void losesPower() throws IOException, InterruptedException {
        var levering = Levering.of("stroom-1", 2026, Map.of("GM9901", 2));
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(201);
        page.navigate(portal.address(OPHALEN));
        var before = page.locator("[role=status]").first().innerText();

        portal.kill();
        portal.start();

        page.navigate(portal.address(OPHALEN));
        assertThat(path()).as("the session lives").isEqualTo(OPHALEN);
        assertThat(page.locator("[role=status]").first().innerText()).isEqualTo(before);
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(200);
        assertThat(portal.console("portal:audit-verify")).containsIgnoringCase("whole");
    }

    @Test
    void aFileThatIsNoProductIsRefusedWithAReason() throws IOException {
        var file = Files.createTempFile("geen-product", ".jar");
        Files.writeString(file, "dit is geen jar");
        assertThat(portal.refusedAtConsole("portal:product-install " + file))
                .contains(file.getFileName().toString());
        assertThat(portal.console("portal:product-list")).doesNotContain("MISLUKT");
    }
}
