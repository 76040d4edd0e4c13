// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes a password fit: long enough, and not one that is tried first (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.9,
 * 6.2.12). No rules about kinds of characters.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int FEWEST_KINDS = 5;
    private static final int FEWEST_JUMPS = 3;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** Why it does not fit, as the key of a text; empty: it fits. */
    public static Optional<String> flaw(String password, String userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (isTooLong(password)) {
            return Optional.of("password.long");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.username");
        }
        return isMonotonous(plain) || isCommon(plain) ? Optional.of("password.common") : Optional.empty();
    }

    /** Nobody has such a password, so it need not be tried. */
    public static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** Few kinds of characters, a row like 123456789012, or a short piece again and again. */
    private static boolean isMonotonous(String plain) {
        return plain.chars().distinct().count() < FEWEST_KINDS || jumps(plain) < FEWEST_JUMPS || repeats(plain);
    }

    /** How often a character is neither the same as the one before it nor its neighbour. */
    private static long jumps(String plain) {
        return IntStream.range(1, plain.length())
                .filter(i -> Math.abs(plain.charAt(i) - plain.charAt(i - 1)) > 1)
                .count();
    }

    private static boolean repeats(String plain) {
        int longest = Math.min(SHORTEST - 1, plain.length() / 2);
        return IntStream.rangeClosed(1, longest).anyMatch(piece -> plain.startsWith(plain.substring(piece)));
    }

    /** A common word with a few digits or signs around it is as easy to guess as the word. */
    private static boolean isCommon(String plain) {
        var letters = plain.replaceAll("[^a-z]", "");
        return COMMON.contains(plain) || COMMON.contains(letters);
    }

    private static Set<String> read() {
        var resource = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
