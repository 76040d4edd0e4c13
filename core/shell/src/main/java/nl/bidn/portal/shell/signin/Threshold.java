// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.LocalPath;
import nl.bidn.portal.shell.web.Visitor;

/** Sends whoever has not signed in to the sign-in page, and back to where he was going afterwards. */
public final class Threshold {
    private static final String BACK = "terug";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private Threshold() {}

    /** For an address that needs a person. */
    public static void send(Exchange exchange, Visitor visitor) {
        String goal = exchange.isGet() ? exchange.address() : exchange.path();
        if (visitor.expired()) {
            exchange.redirect("/uitgelogd?terug=" + URLEncoder.encode(goal, StandardCharsets.UTF_8));
            return;
        }
        remember(exchange, goal);
        exchange.redirect("/inloggen");
    }

    /** Keeps where to go after signing in, if that is within the portal. */
    public static void remember(Exchange exchange, String goal) {
        if (!goal.equals("/")) {
            LocalPath.of(goal)
                    .ifPresent(path -> exchange.setCookie(BACK, URLEncoder.encode(path, StandardCharsets.UTF_8), KEPT));
        }
    }

    /** Where to go now that the person signed in; the dashboard if nothing else was asked. */
    static String goal(Exchange exchange) {
        String kept = exchange.cookie(BACK);
        if (kept == null) {
            return "/";
        }
        exchange.dropCookie(BACK);
        try {
            return LocalPath.of(java.net.URLDecoder.decode(kept, StandardCharsets.UTF_8))
                    .filter(path -> !path.startsWith("/session/"))
                    .orElse("/");
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
