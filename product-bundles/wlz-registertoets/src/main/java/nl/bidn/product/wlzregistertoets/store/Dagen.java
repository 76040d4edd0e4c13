// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as they are kept: 2026-12-31. */
final class Dagen {
    private Dagen() {}

    static @Nullable String tekst(@Nullable LocalDate dag) {
        return dag == null ? null : dag.toString();
    }

    static @Nullable LocalDate dag(@Nullable String tekst) {
        return tekst == null ? null : LocalDate.parse(tekst);
    }
}
