// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request wants to go: {@code /<product>/<name>}, or to a file of the contract beside it.
 *
 * @param rest a name, or a path that leads nowhere but down
 */
record SoapTarget(String product, String rest) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Pattern FILE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63}/){0,8}[A-Za-z0-9][A-Za-z0-9._-]{0,95}\\.(wsdl|xsd)");

    /** Empty: nothing can be there. */
    static Optional<SoapTarget> of(@Nullable String path) {
        var parts = path == null ? new String[0] : path.split("/", 3);
        boolean fits = parts.length == 3
                && (NAME.matcher(parts[2]).matches() || FILE.matcher(parts[2]).matches());
        return fits ? Optional.of(new SoapTarget(parts[1], parts[2])) : Optional.empty();
    }

    boolean isFile() {
        return rest.indexOf('.') >= 0;
    }

    String address() {
        return "/" + product + "/" + rest;
    }
}
