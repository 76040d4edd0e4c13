// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import nl.bidn.portal.api.Configuration;
import nl.bidn.portal.data.PortalEnvironment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Reads system properties {@code portal.*}, and below them the file {@code etc/portal.properties} of the data folder, which
 * may leave out {@code portal.}. Read once, when the portal starts.
 */
@Component(
        immediate = true,
        service = {PortalEnvironment.class, Configuration.class})
public final class ConfiguredEnvironment implements PortalEnvironment, Configuration {
    private static final String PREFIX = "portal.";

    private final Properties values = new Properties();
    private final Path dataFolder;

    /** @throws IllegalStateException with a line for the operator, if a value makes no sense */
    @Activate
    public ConfiguredEnvironment() {
        this(System.getProperties());
    }

    public ConfiguredEnvironment(Properties system) {
        String folder = system.getProperty(PREFIX + "data", system.getProperty("karaf.data", "data"));
        this.dataFolder = Path.of(folder).toAbsolutePath().normalize();
        readFile(dataFolder.resolve("etc").resolve("portal.properties"));
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                values.setProperty(name.substring(PREFIX.length()), system.getProperty(name));
            }
        }
        check();
    }

    private void readFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        var read = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read: " + e, e);
        }
        for (String name : read.stringPropertyNames()) {
            String own = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
            values.setProperty(own, read.getProperty(name));
        }
    }

    private void check() {
        Mode unusedMode = mode();
        int unusedPort = httpPort() + httpsPort();
        URI unusedAddress = baseAddress();
    }

    @Override
    public Mode mode() {
        String mode = value("mode").orElse("production");
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "sandbox" -> Mode.SANDBOX;
            case "production" -> Mode.PRODUCTION;
            default -> throw new IllegalStateException("portal.mode is '" + mode + "'; it is sandbox or production");
        };
    }

    @Override
    public Path dataFolder() {
        return dataFolder;
    }

    @Override
    public String databaseUrl() {
        return value("db.url").orElse("");
    }

    @Override
    public int httpPort() {
        return port("http.port", 8181);
    }

    @Override
    public int httpsPort() {
        return port("https.port", 8443);
    }

    private int port(String name, int otherwise) {
        String text = value(name).orElse(Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the same line as for a number that is too large
        }
        throw new IllegalStateException(PREFIX + name + " is '" + text + "'; it is a number from 0 to 65535");
    }

    @Override
    public URI baseAddress() {
        String address = value("base.url").orElse("http://localhost:" + httpPort());
        try {
            return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    PREFIX + "base.url is '" + address + "'; it is like https://portaal.example");
        }
    }

    @Override
    public String node() {
        return value("node").orElseGet(ConfiguredEnvironment::host);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    @Override
    public boolean isProduction() {
        return mode() == Mode.PRODUCTION;
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.getProperty(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    @Override
    public Optional<String> secret(String name) {
        return value(name + ".file").map(file -> {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                throw new IllegalStateException(
                        PREFIX + name + ".file is '" + file + "', which can't be read: " + e, e);
            }
        });
    }
}
