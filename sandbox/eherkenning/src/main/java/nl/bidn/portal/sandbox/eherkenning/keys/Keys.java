// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All keys, in one PKCS12 in the data folder. They are made when the first is asked for, so that a start of the portal
 * does not wait for them, and kept, so that a portal that pinned a certificate still knows it. For any thread.
 */
public final class Keys {
    /** The one key with which an attacker signs: in no metadata. */
    public static final String STRANGER = "vreemd";

    /** Too short to be taken. */
    public static final String SHORT = "kort";

    /** Not RSA, and a kind that eTD does not know. */
    public static final String DSA = "dsa";

    /** Of the authentication services and the register of mandates. */
    public static final String AD = "ad";

    public static final String MR = "mr";

    private static final List<String> ALIASES =
            List.of("noordwind-1", "noordwind-2", "zuiderlicht-1", "zuiderlicht-2", AD, MR, STRANGER, SHORT, DSA);

    private final Path folder;
    private final Clock clock;
    private @Nullable KeyStore store;
    private char[] password = {};
    /** Each was decrypted once, as that costs thousands of rounds. */
    private final Map<String, SigningKey> read = new HashMap<>();

    public Keys(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @param alias one of the constants, or the name of a broker with {@code -1} or {@code -2} */
    public synchronized SigningKey get(String alias) {
        return read.computeIfAbsent(alias, this::read);
    }

    private SigningKey read(String alias) {
        try {
            var opened = store == null ? open() : store;
            store = opened;
            if (opened.getKey(alias, password) instanceof PrivateKey key
                    && opened.getCertificate(alias) instanceof X509Certificate certificate) {
                return new SigningKey(key, certificate);
            }
            throw new IllegalArgumentException("there is no key " + alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys in " + folder + " can't be used; remove them to make others", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        var file = folder.resolve("keys.p12");
        if (!Files.exists(file)) {
            make(file);
        }
        password = Files.readString(folder.resolve("keys.password")).strip().toCharArray();
        var opened = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            opened.load(in, password);
        }
        return opened;
    }

    /** The password is there before the store, and the store is there as a whole or not at all. */
    private void make(Path file) throws GeneralSecurityException, IOException {
        Files.createDirectories(folder);
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.writeString(folder.resolve("keys.password"), secret);
        var made = KeyStore.getInstance("PKCS12");
        made.load(null, null);
        for (var alias : ALIASES) {
            var key = Certificates.make(alias, clock.instant());
            made.setKeyEntry(alias, key.key(), secret.toCharArray(), new Certificate[] {key.certificate()});
        }
        var half = folder.resolve("keys.p12.half");
        try (var out = Files.newOutputStream(half)) {
            made.store(out, secret.toCharArray());
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
