// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Between the times of columns and those of the code. */
final class Times {
    private Times() {}

    static java.util.Date column(Instant instant) {
        return java.util.Date.from(instant);
    }

    static @Nullable Instant orNull(java.util.@Nullable Date column) {
        return column == null ? null : column.toInstant();
    }

    static @Nullable Date columnOrNull(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate dayOrNull(@Nullable Date column) {
        return column == null ? null : column.toLocalDate();
    }
}
