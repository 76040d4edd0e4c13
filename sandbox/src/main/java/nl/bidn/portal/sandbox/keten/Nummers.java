// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes numbers for messages. For any thread. */
public final class Nummers {
    private static final int RADIX = 36;

    private final AtomicLong last;

    public Nummers(Clock clock) {
        last = new AtomicLong(clock.millis() * 10);
    }

    /** Of at most twelve characters, as messages have it; never the same twice. */
    public String identificatie() {
        return Long.toString(last.incrementAndGet(), RADIX).toUpperCase(Locale.ROOT);
    }

    public static String referentie() {
        return UUID.randomUUID().toString();
    }
}
