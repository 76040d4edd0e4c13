// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** A production node with the values that a test gives. */
public final class FakeEnvironment implements PortalEnvironment {
    private final Map<String, String> values = new HashMap<>();

    public FakeEnvironment with(String name, String value) {
        values.put(name, value);
        return this;
    }

    @Override
    public Mode mode() {
        return Mode.PRODUCTION;
    }

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
        return 0;
    }

    @Override
    public int httpsPort() {
        return 0;
    }

    @Override
    public URI baseAddress() {
        return URI.create("https://portal.example.nl");
    }

    @Override
    public String node() {
        return "node-1";
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<String> secret(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
