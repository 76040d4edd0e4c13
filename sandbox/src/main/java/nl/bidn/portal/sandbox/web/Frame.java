// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is around each page. {@code answer} is what came of the last act, if any. */
public record Frame(String title, Instant now, Duration offset, String answer) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm", Locale.forLanguageTag("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));

    public String clock() {
        return MOMENT.format(now);
    }

    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** The kind of a message, in words. */
    public static String kind(String kind) {
        return switch (kind) {
            case "sms" -> "Sms";
            case "call" -> "Telefoontje";
            default -> "Mail";
        };
    }

    public boolean moved() {
        return !offset.isZero();
    }
}
