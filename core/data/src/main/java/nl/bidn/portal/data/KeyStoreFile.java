// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

/**
 * A PKCS12 file of the operator that was opened: keys of this portal, or certificates of whom it trusts. Whatever is wrong
 * with it is told in a line for the operator, as an {@link IllegalStateException}.
 *
 * @param password of the file, and of the keys in it
 */
public record KeyStoreFile(Path file, KeyStore store, String password) {
    /**
     * Opens the file that a setting names, with the password that {@code portal.<setting>.password.file} names.
     *
     * @return empty: it is not set
     */
    public static Optional<KeyStoreFile> named(PortalEnvironment environment, String setting) {
        return environment
                .value(setting)
                .map(Path::of)
                .map(file -> open(
                        file,
                        environment
                                .secret(setting + ".password")
                                .orElseThrow(() -> new IllegalStateException(noPassword(setting)))));
    }

    /** What to tell if there is no password for the file that a setting names. */
    public static String noPassword(String setting) {
        return "portal." + setting + ".password.file is not set, or cannot be read";
    }

    public static KeyStoreFile open(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new KeyStoreFile(file, store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be opened with the password that belongs to it", e);
        }
    }

    /** The password as a sandbox keeps it: for {@code x.p12} in {@code x.password} beside it. */
    public static String passwordBeside(Path file) throws IOException {
        var name = String.valueOf(file.getFileName()).replaceAll("\\.p12$", "");
        return Files.readString(file.resolveSibling(name + ".password")).strip();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyStoreFile[" + file + "]";
    }
}
