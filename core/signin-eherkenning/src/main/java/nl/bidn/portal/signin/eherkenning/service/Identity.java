// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.data.KeyStoreFile;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.signin.eherkenning.message.OwnKey;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who we are for brokers: settings and keys, read once when the portal starts. What is wrong with them is told by the probe and
 * in the log; the rest of the portal goes on without this way in.
 */
@Component(service = Identity.class)
public final class Identity {
    private static final Logger LOG = LoggerFactory.getLogger(Identity.class);

    private final PortalEnvironment environment;
    private final @Nullable Setup setup;
    private final @Nullable OwnKey current;
    private final @Nullable OwnKey next;
    private final @Nullable SSLContext line;
    private final List<X509Certificate> shown;
    private final String flaw;

    @Activate
    public Identity(@Reference PortalEnvironment environment, @Reference Clock clock) {
        this.environment = environment;
        Setup read = null;
        OwnKey key = null;
        OwnKey coming = null;
        SSLContext tls = null;
        List<X509Certificate> onLine = List.of();
        var wrong = "";
        try {
            read = Setup.of(environment).orElse(null);
            if (read == null) {
                wrong = "portal.eherkenning.oin is not set";
            } else {
                key = currentKey(read, clock);
                var own = store("tls.keystore");
                tls = line(key, own);
                onLine =
                        own.map(KeyStoreFile::store).map(KeyFiles::certificates).orElse(onLine);
                coming = key("next.keystore").orElse(null);
            }
        } catch (IllegalStateException e) {
            LOG.error("eHerkenning cannot be used: {}", e.getMessage());
            wrong = String.valueOf(e.getMessage());
        }
        this.setup = tls == null ? null : read;
        this.current = key;
        this.next = coming;
        this.line = tls;
        this.shown = List.copyOf(onLine);
        this.flaw = wrong;
    }

    private OwnKey currentKey(Setup read, Clock clock) {
        return key("keystore").orElseGet(() -> {
            if (environment.mode() != PortalEnvironment.Mode.SANDBOX) {
                throw new IllegalStateException("portal.eherkenning.keystore is not set");
            }
            return KeyFiles.sandboxKey(environment.dataFolder().resolve("keys"), read.oin(), clock.instant());
        });
    }

    private Optional<OwnKey> key(String name) {
        return store(name).map(KeyFiles::key);
    }

    /** Shows the key of {@code tls.keystore}, or else the one we sign with; trusts {@code tls.truststore}, or else the JDK's. */
    private SSLContext line(OwnKey signing, Optional<KeyStoreFile> own) {
        var password = own.map(KeyStoreFile::password).orElse("x").toCharArray();
        return BrokerLine.showing(
                own.map(KeyStoreFile::store).orElseGet(() -> BrokerLine.store(signing, password)),
                password,
                store("tls.truststore").map(KeyStoreFile::store).orElse(null));
    }

    private Optional<KeyStoreFile> store(String name) {
        return KeyStoreFile.named(environment, "eherkenning." + name);
    }

    boolean sandbox() {
        return environment.mode() == PortalEnvironment.Mode.SANDBOX;
    }

    boolean ready() {
        return setup != null;
    }

    /** Why it is not ready, or empty. */
    String flaw() {
        return flaw;
    }

    /** The fields of work that this way in leads to. */
    public Set<Domain> domains() {
        return setup == null ? Set.of() : setup.services().keySet();
    }

    /** @throws IllegalStateException if it is not ready */
    Setup setup() {
        if (setup == null) {
            throw new IllegalStateException("eHerkenning is not set up: " + flaw);
        }
        return setup;
    }

    /** With which we sign. */
    OwnKey key() {
        if (current == null) {
            throw new IllegalStateException("eHerkenning is not set up: " + flaw);
        }
        return current;
    }

    /** For requests to brokers. */
    SSLContext line() {
        if (line == null) {
            throw new IllegalStateException("eHerkenning is not set up: " + flaw);
        }
        return line;
    }

    /** The one that comes after it, if there is one. */
    Optional<OwnKey> next() {
        return Optional.ofNullable(next);
    }

    /** What we show on the line to brokers, if that is another than we sign with. */
    List<X509Certificate> shown() {
        return shown;
    }

    /** The certificate to tell brokers: the next one when there is a next. */
    OwnKey published() {
        return next == null ? key() : next;
    }

    /** Those that brokers may encrypt for. */
    List<OwnKey> keys() {
        return next == null ? List.of(key()) : List.of(key(), next);
    }
}
