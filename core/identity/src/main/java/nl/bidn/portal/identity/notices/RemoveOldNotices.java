// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes notices after ninety days: by then a report that they speak of is gone as well. */
@Component(service = Job.class, property = "portal.room=identity")
public final class RemoveOldNotices implements Job {
    static final Duration KEPT = Duration.ofDays(90);

    private final Board board;

    @Activate
    public RemoveOldNotices(@Reference Board board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "verwijder-oude-meldingen";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 30));
    }

    @Override
    public String run(Clock clock) {
        return board.removeBefore(clock.instant().minus(KEPT)) + " notices removed";
    }
}
