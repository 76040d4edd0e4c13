// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import nl.bidn.portal.data.PortalEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * With what we show who we are, and whom we trust: the settings {@code portal.outgoing.keystore} and
 * {@code portal.outgoing.truststore}, or in the sandbox what was made for it. Read once, when the portal starts.
 *
 * @param certificate the one that others see
 * @param trusted authorities of others; null: those of the JDK
 */
record OwnKeys(
        List<KeyManager> managers,
        X509Certificate certificate,
        @Nullable KeyStore trusted) {
    private static final String SETTING = "outgoing.";

    /** @throws IllegalStateException with what to mend */
    static OwnKeys of(PortalEnvironment environment) {
        var own = store(environment, "keystore", "outgoing")
                .orElseThrow(() -> new IllegalStateException("portal.outgoing.keystore is not set"));
        var others = store(environment, "truststore", "truststore");
        try {
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(own.store(), own.password().toCharArray());
            return new OwnKeys(
                    List.of(factory.getKeyManagers()),
                    own.certificate(),
                    others.map(Opened::store).orElse(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(own.file() + " has a key that cannot be used", e);
        }
    }

    private static Optional<Opened> store(PortalEnvironment environment, String name, String inSandbox) {
        var file = environment.value(SETTING + name).map(Path::of);
        if (file.isPresent()) {
            var password = environment
                    .secret(SETTING + name + ".password")
                    .orElseThrow(() -> new IllegalStateException(
                            "portal.outgoing." + name + ".password.file is not set, or cannot be read"));
            return Optional.of(open(file.get(), password));
        }
        return environment.mode() == PortalEnvironment.Mode.SANDBOX
                ? Optional.of(made(environment.dataFolder().resolve("keys"), inSandbox))
                : Optional.empty();
    }

    private static Opened made(Path folder, String name) {
        try {
            var password = Files.readString(folder.resolve(name + ".password")).strip();
            return open(folder.resolve(name + ".p12"), password);
        } catch (IOException e) {
            throw new IllegalStateException(folder.resolve(name + ".p12") + " of the sandbox is not there", e);
        }
    }

    private static Opened open(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new Opened(file, store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be opened with the password that belongs to it", e);
        }
    }

    private record Opened(Path file, KeyStore store, String password) {
        /** Of the only key: with two it would be for the other side to say who we are. */
        X509Certificate certificate() throws GeneralSecurityException {
            var keys = Collections.list(store.aliases());
            keys.removeIf(alias -> !isKey(alias));
            if (keys.size() == 1 && store.getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IllegalStateException(file + " must hold one key with its certificate, and holds " + keys.size());
        }

        private boolean isKey(String alias) {
            try {
                return store.isKeyEntry(alias);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(file + " cannot be read", e);
            }
        }
    }
}
