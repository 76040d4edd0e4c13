// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the clock is moved: {@code +91d}, {@code -3h}, {@code +10m}, or {@code reset}. */
public record Jump(Duration by, boolean reset) {
    private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,5})([dhm])");

    /** @throws IllegalArgumentException with a line that says how to write it */
    public static Jump of(String text) {
        if (text.equals("reset")) {
            return new Jump(Duration.ZERO, true);
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a jump: write +91d, -3h, +10m or reset");
        }
        long number = Long.parseLong(matcher.group(2));
        Duration size =
                switch (matcher.group(3)) {
                    case "d" -> Duration.ofDays(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofMinutes(number);
                };
        return new Jump(matcher.group(1).equals("-") ? size.negated() : size, false);
    }

    Duration from(Duration offset) {
        return reset ? Duration.ZERO : offset.plus(by);
    }
}
