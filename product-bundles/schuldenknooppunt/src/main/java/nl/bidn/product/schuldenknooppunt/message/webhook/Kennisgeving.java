// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a system is told: that something happened, and to which message or key. Nothing of what is in it, and nothing of a person.
 *
 * @param type for example {@code bericht.aangeboden}
 * @param onderwerp the reference of a message or the thumbprint of a key; empty: of neither
 * @param moment when it happened, the same each time it is sent
 */
public record Kennisgeving(String type, String onderwerp, Instant moment) {
    /** Of a trial that the receiver asked for. */
    public static final String PROEF = "proef";

    private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z-]+)?");
    private static final Pattern ONDERWERP = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    public Kennisgeving {
        if (!TYPE.matcher(type).matches() || !ONDERWERP.matcher(onderwerp).matches()) {
            throw new IllegalArgumentException("No notification has such a type or subject");
        }
    }

    /** The body; no part of it has anything to escape. */
    public byte[] json() {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{%s}}"
                .formatted(type, moment, data())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String data() {
        if (onderwerp.isEmpty()) {
            return "";
        }
        return "\"%s\":\"%s\"".formatted(type.startsWith("sleutel.") ? "kid" : "referentienummer", onderwerp);
    }
}
