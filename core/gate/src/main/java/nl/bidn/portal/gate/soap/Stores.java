// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import nl.bidn.portal.data.KeyStoreFile;
import nl.bidn.portal.data.PortalEnvironment;

/** The key stores of this node: those of the line, unless there is one for signing. */
final class Stores {
    private final PortalEnvironment environment;

    /** The key with which the portal signs. */
    record Key(PrivateKey secret, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Key[" + certificate.getSubjectX500Principal() + "]";
        }
    }

    Stores(PortalEnvironment environment) {
        this.environment = environment;
    }

    /** The authorities of client certificates. */
    KeyStore authorities() {
        return open("truststore").store();
    }

    /** @throws IllegalStateException with a line for the operator */
    Key key() {
        var opened = open(environment.value("soap.keystore").isPresent() ? "soap.keystore" : "keystore");
        try {
            for (var alias : Collections.list(opened.store().aliases())) {
                if (opened.store().getKey(alias, opened.password().toCharArray()) instanceof PrivateKey secret
                        && opened.store().getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Key(secret, certificate);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key with which messages are signed cannot be read", e);
        }
        throw new IllegalStateException("there is no key with which messages can be signed");
    }

    private KeyStoreFile open(String name) {
        var file = environment
                .value(name)
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("portal." + name + " is not set"));
        return KeyStoreFile.open(file, password(name, file));
    }

    /** In the file that is named, or beside the store as the sandbox has it. */
    private String password(String name, Path file) {
        return environment.secret(name + ".password").orElseGet(() -> {
            try {
                return KeyStoreFile.passwordBeside(file);
            } catch (IOException e) {
                throw new IllegalStateException(KeyStoreFile.noPassword(name), e);
            }
        });
    }
}
