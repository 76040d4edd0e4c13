// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import nl.bidn.portal.data.PortalEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How a request came in: over HTTPS or not, from which address, and from which site. Believes {@code X-Forwarded-*} only
 * from the proxies that {@code portal.trusted.proxy} names.
 */
public final class Outside {
    private final Set<String> proxies;
    private final boolean plainAllowed;
    private final URI base;

    public Outside(PortalEnvironment environment) {
        this.plainAllowed = environment.mode() == PortalEnvironment.Mode.SANDBOX;
        this.base = environment.baseAddress();
        this.proxies = environment.value("trusted.proxy").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || (fromProxy(request) && "https".equalsIgnoreCase(last(request.getHeader("X-Forwarded-Proto"))));
    }

    /** Whether the request may be answered on the line it came by: plain HTTP is for the sandbox only. */
    boolean acceptable(boolean secure) {
        return secure || plainAllowed;
    }

    /** Where a request that came over plain HTTP should have gone; none if that cannot be told. */
    @Nullable
    String secureAddress(String pathAndQuery) {
        return "https".equals(base.getScheme()) ? base + pathAndQuery : null;
    }

    String clientAddress(HttpServletRequest request) {
        String forwarded = fromProxy(request) ? last(request.getHeader("X-Forwarded-For")) : null;
        return forwarded == null ? request.getRemoteAddr() : forwarded;
    }

    /**
     * Whether a request that changes something comes from a page of the portal itself, as far as the browser tells
     * (OWASP ASVS 5.0, 3.5.1). Browsers that tell nothing are left to the form token.
     */
    boolean ownSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String lower = origin.toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        String host = request.getHeader("Host");
        return scheme > 0 && (lower.substring(scheme + 3).equalsIgnoreCase(host) || lower.equals(base.toString()));
    }

    private boolean fromProxy(HttpServletRequest request) {
        return !proxies.isEmpty() && proxies.contains(request.getRemoteAddr());
    }

    private static @Nullable String last(@Nullable String list) {
        return list == null ? null : list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
