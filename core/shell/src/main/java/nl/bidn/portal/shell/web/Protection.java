// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;

/** The headers by which browsers guard the pages (OWASP ASVS 5.0, 3.4). */
public final class Protection {
    static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** For files of users: they can do nothing, also when a browser shows them. */
    static final String FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), payment=(), usb=()";
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

    private Protection() {}

    /** The policy of pages, of which forms may also go to this place. */
    static String withFormsTo(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("Not the origin of a site");
        }
        return PAGE_POLICY.replace("form-action 'self'", "form-action 'self' " + origin);
    }

    static void guard(HttpServletResponse response, boolean secure, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
    }
}
