// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.sql.Statement;
import nl.bidn.portal.testkit.TestDatabase;

/** The table of pieces, as a test may look at it. */
final class Pieces {
    private Pieces() {}

    static void removeAll(TestDatabase database) {
        int removed = database.sql().call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM clockwork.task");
            }
        });
        assert removed >= 0;
    }
}
