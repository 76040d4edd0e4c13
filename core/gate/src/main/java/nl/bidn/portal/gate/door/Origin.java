// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** Scheme, host and port of the portal as a caller sees them. */
final class Origin {
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Origin() {}

    /** A proxy says how it was called; if it does not, then over TLS and by the host that it passes on. */
    static String of(HttpServletRequest request, boolean fromProxy) throws Refused {
        var scheme = fromProxy ? header(request, "X-Forwarded-Proto", "https") : request.getScheme();
        var own = header(request, "Host", "");
        var host = fromProxy ? header(request, "X-Forwarded-Host", own) : own;
        if (!SCHEMES.contains(scheme) || !HOST.matcher(host).matches()) {
            throw Refused.with(400, "De aanvraag noemt geen geldig adres van het portaal.");
        }
        return scheme + "://" + host;
    }

    private static String header(HttpServletRequest request, String name, String otherwise) {
        var value = request.getHeader(name);
        return value == null ? otherwise : value.strip();
    }
}
