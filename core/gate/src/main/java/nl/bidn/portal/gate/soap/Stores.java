// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
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

    private record Opened(KeyStore store, String password) {}

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

    private Opened open(String name) {
        var file = environment
                .value(name)
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("portal." + name + " is not set"));
        var password = password(name, file);
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new Opened(store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be opened with the password that belongs to it", e);
        }
    }

    /** In the file that is named, or beside the store as the sandbox has it. */
    private String password(String name, Path file) {
        return environment.secret(name + ".password").orElseGet(() -> {
            var beside =
                    file.resolveSibling(String.valueOf(file.getFileName()).replaceAll("\\.p12$", "") + ".password");
            try {
                return Files.readString(beside).strip();
            } catch (IOException e) {
                throw new IllegalStateException("portal." + name + ".password.file is not set, or cannot be read", e);
            }
        });
    }
}
