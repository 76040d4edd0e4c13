// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the parameters that OWASP's Password Storage Cheat Sheet asks for at the least (19 MiB, two passes, one
 * lane), written as a PHC string so that the parameters can rise later.
 */
public final class Argon2 {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2() {}

    public static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return prefix() + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, KIBIBYTES, PASSES, LANES));
    }

    /** Compares in constant time. */
    public static boolean matches(String password, String phc) {
        var parts = phc.split("\\$", -1);
        var costs = parts[3].split("[=,]", -1);
        var expected = Base64.getDecoder().decode(parts[5]);
        var actual = derive(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether it was made with other parameters than those of today. */
    public static boolean isOutdated(String phc) {
        return !phc.startsWith(prefix());
    }

    private static String prefix() {
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$";
    }

    private static byte[] derive(String password, byte[] salt, int kibibytes, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
