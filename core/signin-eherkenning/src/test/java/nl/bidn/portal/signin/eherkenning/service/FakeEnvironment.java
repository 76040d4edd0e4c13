// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** A node at {@code https://portaal.test}, with settings. */
public final class FakeEnvironment implements PortalEnvironment {
    public final Map<String, String> values = new HashMap<>();
    public Mode mode = Mode.PRODUCTION;
    public Path folder = Path.of("target");

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
        return URI.create("https://portaal.test");
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
