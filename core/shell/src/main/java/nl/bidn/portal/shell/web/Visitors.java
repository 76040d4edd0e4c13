// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Recognises visitors by their cookies, and their forms by a token: of the session, or, before there is one, of a random
 * cookie by HMAC (OWASP ASVS 5.0, 3.5.1).
 */
public final class Visitors {
    /** The field of each form. */
    public static final String FORM_TOKEN = "_form";

    private static final String SESSION = "sid";
    private static final String START = "start";
    private static final String PREFERENCE = "voorkeur";
    private static final Duration PREFERENCE_AGE = Duration.ofDays(365);
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int START_BYTES = 16;

    private final Sessions sessions;
    private final Secrets secrets;

    public Visitors(Sessions sessions, Secrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /** @param activity whether the request shows that the person is there; what a page asks by itself does not */
    public Visitor recognise(Exchange exchange, boolean activity) {
        String token = exchange.cookie(SESSION);
        if (token != null && !token.isEmpty()) {
            Session session = sessions.find(token, activity).orElse(null);
            if (session != null) {
                return new Visitor(session, token, false, session.language(), session.theme());
            }
        }
        String preference = exchange.cookie(PREFERENCE);
        boolean expired = token != null && !token.isEmpty() && sessions.expired(token);
        return new Visitor(null, "", expired, languageOf(preference), themeOf(preference));
    }

    private static String languageOf(@Nullable String preference) {
        return preference != null && preference.startsWith("en") ? "en" : "nl";
    }

    private static String themeOf(@Nullable String preference) {
        String theme = preference == null ? "auto" : preference.substring(preference.indexOf('.') + 1);
        return THEMES.contains(theme) ? theme : "auto";
    }

    /** Keeps language and theme in the browser, for pages before signing in. */
    public void prefer(Exchange exchange, String language, String theme) {
        exchange.setCookie(PREFERENCE, language + "." + theme, PREFERENCE_AGE);
    }

    public void signedIn(Exchange exchange, String token) {
        exchange.setCookie(SESSION, token);
        exchange.dropCookie(START);
    }

    /** Clears what the browser kept of pages; not what a product keeps there on purpose: keys that exist nowhere else. */
    public void signedOut(Exchange exchange) {
        exchange.dropCookie(SESSION);
        exchange.setHeader("Clear-Site-Data", "\"cache\"");
    }

    /** The cookie by which a browser is known before signing in; made if it is not there. */
    public String start(Exchange exchange) {
        String start = exchange.cookie(START);
        if (start != null && start.length() >= START_BYTES) {
            return start;
        }
        byte[] random = new byte[START_BYTES];
        RANDOM.nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        exchange.setCookie(START, made);
        return made;
    }

    /** What the forms of this page must carry. */
    public String formToken(Exchange exchange, Visitor visitor) {
        Session session = visitor.session();
        return session == null ? secrets.mac("form", start(exchange)) : session.formToken();
    }

    /** Whether a POST comes from a form of a page that this browser got from the portal. */
    public boolean ownForm(Exchange exchange, Visitor visitor) {
        String given = exchange.parameter(FORM_TOKEN).orElse("");
        Session session = visitor.session();
        String start = exchange.cookie(START);
        if (!exchange.fromOwnSite() || (session == null && start == null)) {
            return false;
        }
        String right = session == null ? secrets.mac("form", String.valueOf(start)) : session.formToken();
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
