// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What nobody can guess, and what a database keeps of it: tokens of sessions and links, and codes that people read out. Called by
 * the rooms of the core, on any thread.
 */
public final class Tokens {
    /** 32 bytes in base64url without padding. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    /** Crockford's base 32, which leaves out I, L, O and U so that nothing is misread over the phone. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    /** 256 bits, in {@link #LENGTH} characters. */
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** So many characters to be read out, of 5 bits each. */
    public String letters(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Whether it has the form of one of {@link #next}. */
    public static boolean looksRight(String token) {
        return FORM.matcher(token).matches();
    }

    /** SHA-256 in hexadecimal, which is enough for a token: there is nothing to guess in 256 random bits. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
