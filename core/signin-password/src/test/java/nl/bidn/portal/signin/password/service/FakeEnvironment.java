// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** A node at {@code https://portaal.test}. */
record FakeEnvironment(Mode mode) implements PortalEnvironment {
    @Override
    public Path dataFolder() {
        return Path.of("target");
    }

    @Override
    public String databaseUrl() {
        return "";
    }

    @Override
    public int httpPort() {
        return 1;
    }

    @Override
    public int httpsPort() {
        return 2;
    }

    @Override
    public URI baseAddress() {
        return URI.create("https://portaal.test");
    }

    @Override
    public String node() {
        return "test";
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.empty();
    }
}
