// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.driver.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a product that people use, as docs/writing-a-product.md tells it, elsewhere than in the checkout. */
class NewProductJourney extends Journey {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("portal.checkout")).toAbsolutePath().normalize();
    private static final String NAME = "wet-hulp";
    /** Of its tables. */
    static final String SCHEMA = "wet_hulp";

    @TempDir
    Path folder;

    @Test
    void aCopyOfTheTemplateIsBuiltInstalledAndUsed() throws Exception {
        var script = new Script(CHECKOUT.resolve("portal"), Map.of());
        var product = folder.resolve("elsewhere").resolve(NAME);
        var said = script.call(Duration.ofSeconds(30), "new-product", NAME, product.toString());
        assertThat(said).contains("cd " + product + " && mvn verify", "portal:product-enable " + NAME);
        try (var files = Files.walk(product)) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(NewProductJourney::namesTheTemplate);
        }

        verify(product);
        assertThat(product.resolve("target/" + NAME + "-0.1.0-SNAPSHOT.kar")).isNotEmptyFile();
        portal.console("portal:product-install " + product.resolve("target/" + NAME + "-0.1.0-SNAPSHOT.jar"));
        try {
            portal.console("portal:product-enable " + NAME + " GM9901");
            portal.console("portal:role-grant --form F-1 --signed-on 2026-01-05 --capacity LEIDINGGEVENDE"
                    + " --signed-by 'A. Directeur' jdevries " + NAME + " medewerker GM9901");
            signIn("jdevries");
            assertThat(page.navigate(portal.address("/" + NAME + "/notities")).status())
                    .isEqualTo(200);
            assertThat(page.innerText("aside")).contains("WetHulp");
        } finally {
            portal.console("portal:product-remove " + NAME);
        }
        assertThat(script.run(Duration.ofSeconds(30), "new-product", NAME, product.toString())
                        .output())
                .contains(product + " is there already.");
        assertThat(script.run(Duration.ofSeconds(30), "new-product", "Wet Hulp").output())
                .contains("small letters, digits and dashes");
    }

    private static boolean namesTheTemplate(Path file) {
        try {
            return (file + Files.readString(file))
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("skeleton");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Its tests are those of the template, which the build of the template ran. */
    private void verify(Path product) throws Exception {
        var output = folder.resolve("mvn.out");
        var maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-o",
                        "-q",
                        "verify",
                        "-DskipTests",
                        "-Dmaven.repo.local=" + BuiltParts.of(CHECKOUT, folder.resolve("repository")))
                .directory(product.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(maven.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            maven.destroyForcibly();
        }
        assertThat(maven.exitValue()).as(Files.readString(output)).isZero();
    }
}
