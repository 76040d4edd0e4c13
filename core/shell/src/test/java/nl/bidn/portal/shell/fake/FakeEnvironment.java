// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** An environment as a test says. */
public record FakeEnvironment(Mode mode, URI baseAddress, Map<String, String> values) implements PortalEnvironment {
    public static FakeEnvironment sandbox() {
        return new FakeEnvironment(Mode.SANDBOX, URI.create("http://localhost"), Map.of());
    }

    public static FakeEnvironment production(String proxy) {
        return new FakeEnvironment(
                Mode.PRODUCTION, URI.create("https://portaal.bidn.example"), Map.of("trusted.proxy", proxy));
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
