// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import nl.bidn.portal.data.PortalEnvironment;

/** A sandbox with every setting as it comes. */
record LoopbackEnvironment(URI baseAddress, Path dataFolder) implements PortalEnvironment {
    @Override
    public Mode mode() {
        return Mode.SANDBOX;
    }

    @Override
    public String databaseUrl() {
        return "";
    }

    @Override
    public int httpPort() {
        return baseAddress.getPort();
    }

    @Override
    public int httpsPort() {
        return baseAddress.getPort();
    }

    @Override
    public String node() {
        return "bench";
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
