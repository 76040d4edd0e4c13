// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.shell.web.Exchange;

/**
 * What a way in remembers between two steps: encrypted in a cookie, bound to this browser and way, for ten minutes. Used
 * once: a node notes what it has read, and that cookie gives nothing there any more. On another node the same browser
 * could show it once again, which gives it nothing that it did not have; so nodes need not share a table for it.
 */
final class Flow {
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final String COOKIE = "stap";
    private static final int LONGEST = 2000;
    private static final int MOST_NOTED = 50_000;

    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, Long> used = new ConcurrentHashMap<>();

    Flow(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    void remember(Exchange exchange, String browser, String way, String state) {
        if (state.length() > LONGEST) {
            throw new IllegalArgumentException("A way in may remember at most " + LONGEST + " characters");
        }
        long until = clock.millis() + KEPT.toMillis();
        String plain = until + " " + UUID.randomUUID() + " " + state;
        exchange.setCookie(COOKIE, secrets.seal(context(browser, way), plain), KEPT);
    }

    Optional<String> recall(Exchange exchange, String browser, String way) {
        String sealed = exchange.cookie(COOKIE);
        if (sealed == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = secrets.open(context(browser, way), sealed).split(" ", 3);
            long until = Long.parseLong(parts[0]);
            return until < clock.millis() || !firstUse(parts[1], until) ? Optional.empty() : Optional.of(parts[2]);
        } catch (IllegalArgumentException changedOrOfAnother) {
            return Optional.empty();
        }
    }

    void forget(Exchange exchange) {
        exchange.dropCookie(COOKIE);
    }

    private boolean firstUse(String id, long until) {
        if (used.size() > MOST_NOTED) {
            long now = clock.millis();
            used.values().removeIf(end -> end < now);
        }
        return used.putIfAbsent(id, until) == null;
    }

    private static String context(String browser, String way) {
        return "flow:" + way + ":" + browser;
    }
}
