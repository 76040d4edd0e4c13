// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import nl.bidn.portal.data.PortalEnvironment.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredEnvironmentTest {
    @TempDir
    Path folder;

    private final Properties system = new Properties();

    @BeforeEach
    void dataFolder() {
        system.setProperty("portal.data", folder.toString());
    }

    @Test
    void whatIsNotSaidIsSafe() {
        ConfiguredEnvironment environment = environment();
        assertThat(environment.mode()).isEqualTo(Mode.PRODUCTION);
        assertThat(environment.databaseUrl()).isEmpty();
        assertThat(environment.httpPort()).isEqualTo(8181);
        assertThat(environment.httpsPort()).isEqualTo(8443);
        assertThat(environment.baseAddress()).isEqualTo(URI.create("http://localhost:8181"));
        assertThat(environment.node()).isNotBlank();
        assertThat(environment.value("smtp.host")).isEmpty();
    }

    @Test
    void systemPropertiesWinFromTheFile() throws IOException {
        Files.createDirectory(folder.resolve("etc"));
        Files.writeString(
                folder.resolve("etc/portal.properties"),
                "portal.mode=production\nsmtp.host=mail.example\nportal.node=een\nbase.url=https://portaal.example/\n");
        system.setProperty("portal.mode", "sandbox");
        system.setProperty("portal.node", " twee ");
        ConfiguredEnvironment environment = environment();
        assertThat(environment.mode()).isEqualTo(Mode.SANDBOX);
        assertThat(environment.value("smtp.host")).contains("mail.example");
        assertThat(environment.node()).isEqualTo("twee");
        assertThat(environment.baseAddress()).hasToString("https://portaal.example");
    }

    @Test
    void productsAreToldWhetherItIsTheRealThing() {
        assertThat(environment().isProduction()).isTrue();
        system.setProperty("portal.mode", "sandbox");
        assertThat(environment().isProduction()).isFalse();
    }

    @Test
    void aSecretIsInAFile() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "geheim\n");
        system.setProperty("portal.db.password.file", file.toString());
        assertThat(environment().secret("db.password")).contains("geheim");
        assertThat(environment().secret("smtp.password")).isEmpty();
        Files.delete(file);
        assertThatThrownBy(() -> environment().secret("db.password")).hasMessageContaining("portal.db.password.file");
    }

    @Test
    void nonsenseIsRefusedAtOnceWithItsName() {
        refused("portal.mode", "test", "sandbox or production");
        refused("portal.http.port", "http", "a number from 0 to 65535");
        refused("portal.https.port", "65536", "a number from 0 to 65535");
        refused("portal.base.url", "niet goed", "https://portaal.example");
    }

    private void refused(String name, String value, String why) {
        system.setProperty(name, value);
        assertThatThrownBy(this::environment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value)
                .hasMessageContaining(why);
        system.remove(name);
    }

    private ConfiguredEnvironment environment() {
        return new ConfiguredEnvironment(system);
    }
}
