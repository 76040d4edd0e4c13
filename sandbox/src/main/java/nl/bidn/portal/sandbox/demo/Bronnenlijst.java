// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.net.URI;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list of sources that was configured at the start before: {@code code|naam|adres|diensten}, with semicolons between. */
final class Bronnenlijst {
    /** Of the configuration. */
    static final String KEY = "bronnen";

    private static final int PARTS = 4;
    private static final int ADDRESS = 2;

    private Bronnenlijst() {}

    /** On which port each source was, by its code; what an operator wrote there otherwise is left out. */
    static Map<String, Integer> ports(@Nullable Dictionary<String, Object> configuration) {
        Map<String, Integer> ports = new HashMap<>();
        Object list = configuration == null ? null : configuration.get(KEY);
        for (String line : list instanceof String text ? text.split(";") : new String[0]) {
            String[] parts = line.strip().split("\\|", -1);
            if (parts.length == PARTS) {
                ports.put(parts[0], port(parts[ADDRESS]));
            }
        }
        ports.values().removeIf(port -> port <= 0);
        return ports;
    }

    private static int port(String address) {
        try {
            return URI.create(address).getPort();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
