// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** When a message was made, and until when it counts. */
final class Timestamp {
    /** As long as a message may be on its way. */
    static final Duration FRESH = Duration.ofMinutes(5);
    /** As much as the clock of a sender may be ahead. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private Timestamp() {}

    /** @param canonical the very bytes that were signed */
    static void check(byte[] canonical, Instant now) throws XMLStreamException, Fault {
        var xml = Parser.read(new ByteArrayInputStream(canonical));
        xml.next();
        Instant created = null;
        Instant expires = null;
        while (Parts.toNext(xml)) {
            if (Names.is(xml, Names.WSU, "Created") && created == null) {
                created = time(Text.of(xml));
            } else if (Names.is(xml, Names.WSU, "Expires") && expires == null) {
                expires = time(Text.of(xml));
            } else {
                throw expired();
            }
        }
        if (created == null || !isFresh(created, expires, now)) {
            throw expired();
        }
    }

    private static boolean isFresh(Instant created, @Nullable Instant expires, Instant now) {
        return !created.isAfter(now.plus(SKEW))
                && created.isAfter(now.minus(FRESH))
                && (expires == null || expires.isAfter(now));
    }

    private static Instant time(String text) throws Fault {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw expired();
        }
    }

    private static Fault expired() {
        return new Fault(
                Fault.Code.SECURITY_EXPIRED,
                "De Timestamp is te oud, ligt in de toekomst of is niet geldig (UTC, 5 minuten).");
    }
}
