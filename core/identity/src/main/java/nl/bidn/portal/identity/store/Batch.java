// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** One statement for several rows that have no life as objects, in the transaction of the thread. */
final class Batch {
    private Batch() {}

    /** @param into table and columns */
    static void insert(EntityManager em, String into, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            String values = "?" + ", ?".repeat(rows.get(0).size() - 1);
            run(em, "INSERT INTO " + into + " VALUES (" + values + ")", rows);
        }
    }

    /** @return of each row, how many rows of the table it changed */
    static int[] run(EntityManager em, String sql, List<List<Object>> rows) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                Plain.set(statement, row.toArray());
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
