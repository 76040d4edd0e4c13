// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which days are working days: not on Saturday, Sunday, the general holidays of the Algemene termijnenwet (article 3), and
 * the days that the operator adds. A service of the core; for any thread, answers from memory.
 */
@ProviderType
public interface WorkingCalendar {
    boolean isWorkingDay(LocalDate day);

    /**
     * The last day of a term.
     *
     * @param from the day of what starts the term, which does not count itself
     * @param workingDays how many, at least 1
     */
    LocalDate after(LocalDate from, int workingDays);

    /**
     * How many working days there are after {@code from}, up to and with {@code until}; negative if {@code until} comes first.
     */
    int between(LocalDate from, LocalDate until);
}
