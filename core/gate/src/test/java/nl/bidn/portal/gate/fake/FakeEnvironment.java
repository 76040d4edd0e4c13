// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** An environment with just these values. */
public record FakeEnvironment(Map<String, String> values) implements PortalEnvironment {
    @Override
    public Mode mode() {
        return Mode.PRODUCTION;
    }

    @Override
    public Path dataFolder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String databaseUrl() {
        return "";
    }

    @Override
    public int httpPort() {
        return 0;
    }

    @Override
    public int httpsPort() {
        return 0;
    }

    @Override
    public URI baseAddress() {
        return URI.create("https://portaal.bidn.example");
    }

    @Override
    public String node() {
        return "test";
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.empty();
    }
}
