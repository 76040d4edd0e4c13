// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Endpoint;
import org.jspecify.annotations.Nullable;

/** Where a request wants to go: {@code /<product>/v<version>/<rest>}. */
record Target(String product, int version, String rest) {
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,2}");

    /** Empty: no interface can be there. A slash at the end leads nowhere (rule no-trailing-slash). */
    static Optional<Target> of(@Nullable String path) {
        if (path == null || path.endsWith("/")) {
            return Optional.empty();
        }
        var parts = path.split("/", 4);
        boolean fits = parts.length == 4 && VERSION.matcher(parts[2]).matches();
        return fits
                ? Optional.of(new Target(parts[1], Integer.parseInt(parts[2].substring(1)), parts[3]))
                : Optional.empty();
    }

    /** Whether this resource serves it. */
    boolean isOf(Endpoint.Rest endpoint) {
        return endpoint.path().isEmpty() || rest.equals(endpoint.path()) || rest.startsWith(endpoint.path() + "/");
    }

    String address() {
        return "/" + product + "/v" + version;
    }
}
