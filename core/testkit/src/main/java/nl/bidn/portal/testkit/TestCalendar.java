// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.portal.values.WorkingDays;

/** The working days of the law, without those that a test closes. */
public final class TestCalendar implements WorkingCalendar {
    private final WorkingDays days;

    public TestCalendar(LocalDate... closed) {
        this.days = new WorkingDays(List.of(closed));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days.isWorkingDay(day);
    }

    @Override
    public LocalDate after(LocalDate from, int workingDays) {
        return days.after(from, workingDays);
    }

    @Override
    public int between(LocalDate from, LocalDate until) {
        return days.between(from, until);
    }
}
