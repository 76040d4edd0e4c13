// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.bidn.portal.aansluiten.store.AanvraagStore;
import nl.bidn.portal.aansluiten.store.OudeStore;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.WorkingCalendar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds officers, once, of an application whose term ends soon; all of them while nobody has it. */
@Component(property = "portal.room=aansluiten")
public final class RemindOfTerms implements Job {
    static final int WORKING_DAYS_BEFORE = 2;
    private static final int BATCH = 500;

    private final OudeStore due;
    private final AanvraagStore store;
    private final Letters letters;
    private final WorkingCalendar calendar;
    private final Transactions transactions;

    @Activate
    public RemindOfTerms(
            @Reference OudeStore due,
            @Reference AanvraagStore store,
            @Reference Letters letters,
            @Reference WorkingCalendar calendar,
            @Reference Transactions transactions) {
        this.due = due;
        this.store = store;
        this.letters = letters;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "herinner-aan-termijn";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public String run(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), InhoudKeuring.AMSTERDAM);
        LocalDate until = calendar.after(today, WORKING_DAYS_BEFORE);
        int reminded = 0;
        for (String reference : transactions.call(() -> due.due(until, BATCH))) {
            reminded += transactions.call(() -> remind(reference, today)) ? 1 : 0;
        }
        return reminded + " reminders";
    }

    private boolean remind(String reference, LocalDate today) {
        boolean first = due.reminded(reference, today);
        if (first) {
            store.find(reference).ifPresent(kept -> letters.tellOfficer(kept.bare(), "termijn"));
        }
        return first;
    }
}
