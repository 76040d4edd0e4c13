// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** A node as a test says, at {@code https://portaal.test} unless it says otherwise; a secret is a value. */
public final class TestEnvironment implements PortalEnvironment {
    private final Mode mode;
    private final Map<String, String> values = new HashMap<>();
    private URI address = URI.create("https://portaal.test");
    private Path folder = Path.of("target");

    private TestEnvironment(Mode mode) {
        this.mode = mode;
    }

    public static TestEnvironment sandbox() {
        return new TestEnvironment(Mode.SANDBOX);
    }

    public static TestEnvironment production() {
        return new TestEnvironment(Mode.PRODUCTION);
    }

    public static TestEnvironment of(Mode mode) {
        return new TestEnvironment(mode);
    }

    public TestEnvironment with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public TestEnvironment with(Map<String, String> settings) {
        values.putAll(settings);
        return this;
    }

    public TestEnvironment without(String name) {
        values.remove(name);
        return this;
    }

    public TestEnvironment at(String baseAddress) {
        address = URI.create(baseAddress);
        return this;
    }

    public TestEnvironment in(Path dataFolder) {
        folder = dataFolder;
        return this;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public Path dataFolder() {
        return folder;
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
        return address;
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
        return value(name);
    }
}
