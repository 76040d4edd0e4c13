// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a way in sends the browser outside the portal.
 *
 * @param fields of a form to be posted there; none: just go there
 */
public record Departure(URI destination, @Nullable Map<String, String> fields) {
    public Departure {
        String scheme = destination.getScheme();
        boolean web = "https".equals(scheme) || "http".equals(scheme);
        if (!web || destination.getHost() == null || destination.getUserInfo() != null) {
            throw new IllegalArgumentException("A way in leads to an address of the web");
        }
        if (fields != null) {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** As a content security policy names it. */
    String origin() {
        String port = destination.getPort() < 0 ? "" : ":" + destination.getPort();
        return destination.getScheme() + "://" + destination.getHost() + port;
    }

    public String address() {
        return destination.toASCIIString();
    }
}
