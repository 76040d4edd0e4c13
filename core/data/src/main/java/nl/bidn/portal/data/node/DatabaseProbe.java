// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the database for one row. */
@Component(property = "portal.room=data")
public final class DatabaseProbe implements Probe {
    private final Sql sql;

    @Activate
    public DatabaseProbe(@Reference Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        try {
            boolean answered = sql.call(connection -> {
                try (PreparedStatement query = connection.prepareStatement("select id from portal.key_check");
                        ResultSet rows = query.executeQuery()) {
                    return rows.next();
                }
            });
            String name = sql.dialect() == Sql.Dialect.DERBY ? "Derby" : "PostgreSQL";
            return answered ? Health.ok(name + " answers") : Health.down(name + " is empty");
        } catch (DatabaseException e) {
            return Health.down("No answer (SQLSTATE " + e.sqlState() + ")");
        }
    }
}
