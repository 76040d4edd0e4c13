// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where this node runs and with what: the one place that reads the outside configuration. A service of this room. */
@ProviderType
public interface PortalEnvironment {
    enum Mode {
        /** With simulated neighbours and demo organisations; never with real data. */
        SANDBOX,
        PRODUCTION
    }

    Mode mode();

    /** The folder that holds all state that is not in the database. */
    Path dataFolder();

    /** Empty: Derby below the data folder; otherwise {@code jdbc:postgresql://...}. */
    String databaseUrl();

    int httpPort();

    int httpsPort();

    /** How people reach the portal, without a slash at the end; used in mails. */
    URI baseAddress();

    /** Names this node among others that share a database. */
    String node();

    /** Any other value, by its name below {@code portal.}, for example {@code smtp.host}. */
    Optional<String> value(String name);

    /** The content of the file that {@code portal.<name>.file} names, stripped: how secrets come in. */
    Optional<String> secret(String name);
}
