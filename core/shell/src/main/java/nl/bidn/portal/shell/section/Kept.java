// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.section;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.shell.web.Exchange;

/** What open pages leave in a browser: encrypted in a cookie, for these pages alone, for two hours. For any thread. */
record Kept(Secrets secrets, Clock clock) {
    static final Duration AGE = Duration.ofHours(2);
    private static final int LONGEST = 1000;

    void keep(Exchange exchange, String pages, String secret) {
        if (secret.length() > LONGEST) {
            throw new IllegalArgumentException("Open pages may keep at most " + LONGEST + " characters");
        }
        long until = clock.millis() + AGE.toMillis();
        exchange.setCookie(pages, secrets.seal(context(pages), until + " " + secret), AGE);
    }

    Optional<String> read(Exchange exchange, String pages) {
        String sealed = exchange.cookie(pages);
        if (sealed == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = secrets.open(context(pages), sealed).split(" ", 2);
            return Long.parseLong(parts[0]) < clock.millis() ? Optional.empty() : Optional.of(parts[1]);
        } catch (IllegalArgumentException changedOrOfOthers) {
            return Optional.empty();
        }
    }

    private static String context(String pages) {
        return "open:" + pages;
    }
}
