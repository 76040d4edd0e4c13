// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import nl.bidn.portal.data.KeyStoreFile;
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
                    certificate(own),
                    others.map(KeyStoreFile::store).orElse(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(own.file() + " has a key that cannot be used", e);
        }
    }

    private static Optional<KeyStoreFile> store(PortalEnvironment environment, String name, String inSandbox) {
        var named = KeyStoreFile.named(environment, SETTING + name);
        return named.isPresent() || environment.mode() != PortalEnvironment.Mode.SANDBOX
                ? named
                : Optional.of(made(environment.dataFolder().resolve("keys").resolve(inSandbox + ".p12")));
    }

    private static KeyStoreFile made(Path file) {
        try {
            return KeyStoreFile.open(file, KeyStoreFile.passwordBeside(file));
        } catch (IOException e) {
            throw new IllegalStateException(file + " of the sandbox is not there", e);
        }
    }

    /** Of the only key: with two it would be for the other side to say who we are. */
    private static X509Certificate certificate(KeyStoreFile own) throws GeneralSecurityException {
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(own.store().aliases())) {
            if (own.store().isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() == 1 && own.store().getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new IllegalStateException(
                own.file() + " must hold one key with its certificate, and holds " + keys.size());
    }
}
