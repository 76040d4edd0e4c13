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

/**
 * What makes a password fit: long enough, and not one that is tried first (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.5, 6.2.9,
 * 6.2.12). No rules about kinds of characters.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int FEWEST_KINDS = 5;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** Why it does not fit, as the key of a text; empty: it fits. */
    public static Optional<String> flaw(String password, String userName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password.short");
        }
        if (length > LONGEST) {
            return Optional.of("password.long");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(userName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.username");
        }
        boolean monotonous = plain.chars().distinct().count() < FEWEST_KINDS;
        return monotonous || isCommon(plain) ? Optional.of("password.common") : Optional.empty();
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
