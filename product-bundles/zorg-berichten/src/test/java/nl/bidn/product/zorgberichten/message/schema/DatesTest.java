// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void eachDayOfTwelveCenturiesIsThatOfJavaTime() {
        LocalDate last = LocalDate.of(2800, 1, 1);
        for (LocalDate date = LocalDate.of(1600, 1, 1); date.isBefore(last); date = date.plusDays(1)) {
            int day = (int) date.toEpochDay();
            int ymd = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
            assertThat(Dates.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                    .isEqualTo(day);
            assertThat(Dates.yearMonthDay(day)).isEqualTo(ymd);
        }
    }

    @Test
    void aTextThatIsADateIsReadAndAnotherIsNot() {
        assertThat(day("1970-01-02")).isEqualTo(1);
        assertThat(day("1969-12-31")).isEqualTo(-1);
        assertThat(day("2026-02-29")).isEqualTo(Dates.NO_DATE);
        assertThat(day("")).isEqualTo(Dates.NO_DATE);
        assertThat(day("-")).isEqualTo(Dates.NO_DATE);
        assertThat(day("2026-02-2")).isEqualTo(Dates.NO_DATE);
    }

    private static int day(String text) {
        return Dates.day(text.toCharArray(), text.length());
    }
}
