// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.node.ConfiguredEnvironment;
import nl.bidn.portal.testkit.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerComponentTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void refusesOutsideASandboxAndForARealOin() {
        assertThatThrownBy(() -> start(environment("production", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sandbox");
        assertThatThrownBy(() -> start(environment("sandbox", "00000001001000000000")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("00000099");
    }

    @Test
    void givesItsPortBack() throws Exception {
        var component = start(environment("sandbox", "00000099000000001000"));
        int port = component.address().getPort();
        component.stop();
        try (var socket = new ServerSocket(port)) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    private static BrokerComponent start(PortalEnvironment environment) {
        return new BrokerComponent(environment, FixedClock.at("2026-11-25T09:00:00Z"), (kind, to, subject, text) -> {});
    }

    private PortalEnvironment environment(String mode, String oin) {
        var values = new Properties();
        values.setProperty("portal.mode", mode);
        values.setProperty("portal.data", folder.toString());
        values.setProperty("portal.eherkenning.oin", oin);
        return new ConfiguredEnvironment(values);
    }
}
