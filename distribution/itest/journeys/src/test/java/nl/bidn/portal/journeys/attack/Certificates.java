// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.util.List;
import java.util.regex.Pattern;

/** Takes certificates out of metadata. */
final class Certificates {
    private static final Pattern CERTIFICATE = Pattern.compile("X509Certificate>([^<]+)<");

    private Certificates() {}

    /** All that are in it, each once, as PEM. */
    static List<String> of(String metadata) {
        return CERTIFICATE
                .matcher(metadata)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .map(base64 -> "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .toList();
    }

    /** The same in one text. */
    static String pem(String metadata) {
        return String.join("", of(metadata));
    }
}
