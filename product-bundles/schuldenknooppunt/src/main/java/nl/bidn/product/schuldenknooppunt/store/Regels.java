// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.util.Collection;
import java.util.List;

/** Short lists kept as lines of one text. */
final class Regels {
    private Regels() {}

    static String tekst(Collection<String> regels) {
        return String.join("\n", regels);
    }

    static List<String> lijst(String tekst) {
        return tekst.lines().filter(regel -> !regel.isBlank()).toList();
    }
}
