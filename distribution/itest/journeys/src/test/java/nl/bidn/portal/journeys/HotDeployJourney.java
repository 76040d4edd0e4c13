// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A product comes and goes while people of two municipalities are signed in. */
class HotDeployJourney extends Journey {
    private static final String TAB = "/skeleton/notities";

    @Test
    void aProductIsSwitchedOnForOneMunicipalityWithoutSigningInAgain() throws IOException {
        signIn("jdevries");
        try (var otherWindow = newWindow(new Browser.NewContextOptions())) {
            var here = page;
            page = otherWindow.newPage();
            signIn("selamrani");
            var neighbour = page;
            page = here;

            portal.console("portal:product-install " + skeleton());
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

            portal.console("portal:product-remove skeleton");
            assertThat(page.navigate(portal.address(TAB)).status()).isEqualTo(404);
            assertThat(page.navigate(portal.address("/alleenverdieners/ophalen"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFileThatIsNoProductIsRefusedWithAReason() throws IOException {
        var file = Files.createTempFile("geen-product", ".jar");
        Files.writeString(file, "dit is geen jar");
        assertThat(portal.refusedAtConsole("portal:product-install " + file))
                .contains(file.getFileName().toString());
        assertThat(portal.console("portal:product-list")).doesNotContain("MISLUKT");
    }

    private static Path skeleton() throws IOException {
        var target = Path.of(System.getProperty("portal.checkout")).resolve("product-bundles/skeleton/target");
        try (var jars = Files.list(target)) {
            return jars.filter(f -> f.getFileName().toString().matches("skeleton-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .normalize();
        }
    }
}
