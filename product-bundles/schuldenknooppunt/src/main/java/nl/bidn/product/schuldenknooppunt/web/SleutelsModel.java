// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * All that the page Sleutels needs.
 *
 * @param regels what stands in the address book
 * @param intrekbaar which of them can be withdrawn
 * @param gegevens for the script; empty: no organisation was chosen that takes part
 */
public record SleutelsModel(
        List<Regel> regels,
        List<Option> intrekbaar,
        String gekozen,
        @Nullable String fout,
        Optional<String> gegevens,
        boolean meer,
        String formToken) {
    private static final int KORT = 12;

    /** A key in words. */
    public record Regel(String kid, String gebruik, Instant van, Instant tot, String stand, String kind) {}

    /** Whether there is one that can be withdrawn. */
    public boolean heeftIntrekbaar() {
        return intrekbaar.size() > 1;
    }

    /** Enough of its name for people to tell it from others. */
    static String kort(String kid) {
        return kid.substring(0, Math.min(KORT, kid.length()));
    }
}
