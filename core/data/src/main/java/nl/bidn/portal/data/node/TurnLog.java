// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Each night, so that nothing that was destroyed the day before stands in a file of the embedded database. */
@Component(property = "portal.room=data")
public final class TurnLog implements Job {
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private final OpenDatabase open;

    @Activate
    public TurnLog(@Reference OpenDatabase open) {
        this.open = open;
    }

    @Override
    public String name() {
        return "turn-log";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(NIGHT);
    }

    @Override
    public String run(Clock clock) {
        if (open.database().dialect() == Sql.Dialect.POSTGRESQL) {
            return "PostgreSQL turns its own log";
        }
        try {
            LogTurn.turn(open.database());
            return "The log of the database was turned";
        } catch (SQLException e) {
            throw new DatabaseException("The log of the database was not turned", e);
        }
    }
}
