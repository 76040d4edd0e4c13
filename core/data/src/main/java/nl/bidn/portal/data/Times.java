// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Between the times of columns, as entities have them, and those of the code. Stores of the core call it, on whichever thread. */
public final class Times {
    private Times() {}

    public static java.util.Date column(Instant instant) {
        return java.util.Date.from(instant);
    }

    public static java.util.@Nullable Date columnOrNull(@Nullable Instant instant) {
        return instant == null ? null : java.util.Date.from(instant);
    }

    public static @Nullable Instant orNull(java.util.@Nullable Date column) {
        return column == null ? null : column.toInstant();
    }

    public static Date column(LocalDate day) {
        return Date.valueOf(day);
    }

    public static @Nullable Date columnOrNull(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    public static @Nullable LocalDate dayOrNull(@Nullable Date column) {
        return column == null ? null : column.toLocalDate();
    }
}
