// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.values.WorkingDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The working days of the law, without the days of the setting {@code working.calendar.closed}: dates with commas between
 * them. It is read once, when the portal starts.
 */
@Component
public final class ConfiguredCalendar implements WorkingCalendar {
    private static final String CLOSED = "working.calendar.closed";

    private final WorkingDays days;

    /** @throws IllegalStateException with a line for the operator, if a date makes no sense: no term is better than a wrong one */
    @Activate
    public ConfiguredCalendar(@Reference PortalEnvironment environment) {
        this.days = new WorkingDays(closed(environment.value(CLOSED).orElse("")));
    }

    private static List<LocalDate> closed(String setting) {
        try {
            return Stream.of(setting.split(","))
                    .map(String::strip)
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .toList();
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "portal." + CLOSED + " has '" + e.getParsedString() + "'; it is dates like 2026-05-15,2026-12-24",
                    e);
        }
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
