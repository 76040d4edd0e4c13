// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of one row of a query, none of them NULL. */
final class Columns {
    private Columns() {}

    static String text(@Nullable Object column) {
        return (String) Objects.requireNonNull(column);
    }

    static long number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).longValue();
    }

    static Instant moment(@Nullable Object column) {
        return ((Date) Objects.requireNonNull(column)).toInstant();
    }
}
