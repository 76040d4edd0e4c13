// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the audit says, read where it is kept. */
final class AuditLines {
    static final String REFUSED = "inloggen-eherkenning-geweigerd";

    /** One line. */
    record Line(String action, String outcome, String detail) {}

    private final String database;
    private final Set<String> seen = new HashSet<>();

    AuditLines(String database) {
        this.database = database;
    }

    /** Those about signing in that were not there the last time. */
    List<Line> fresh() {
        return fresh("inloggen-eherkenning%");
    }

    /** Those of this act, or with a pattern of SQL of these acts, that were not there the last time. */
    List<Line> fresh(String acts) {
        var fresh = new ArrayList<Line>();
        try (var connection = DriverManager.getConnection(database);
                var query = connection.prepareStatement("select id, act, outcome, detail from identities.audit_line"
                        + " where act like ? order by recorded_at")) {
            query.setString(1, acts);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (seen.add(rows.getString(1))) {
                        fresh.add(new Line(rows.getString(2), rows.getString(3), rows.getString(4)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fresh;
    }

    /** The name of the account that came in last. */
    String lastUserName() {
        return ofLast("a.user_name");
    }

    /** The id of the account that came in last. */
    String lastAccount() {
        return ofLast("a.id");
    }

    private String ofLast(String column) {
        try (var connection = DriverManager.getConnection(database);
                var query = connection.createStatement();
                var rows = query.executeQuery("select " + column + " from identities.audit_line l"
                        + " join identities.account a on l.detail like 'account ' || a.id || ' %'"
                        + " where l.act = 'inloggen-eherkenning' order by l.recorded_at desc limit 1")) {
            if (rows.next()) {
                return rows.getString(1);
            }
            throw new AssertionError("nobody has come in");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
