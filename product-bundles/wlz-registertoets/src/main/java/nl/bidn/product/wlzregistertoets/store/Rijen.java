// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Adds rows that have no life as objects by one statement for all of them, in the transaction of the thread. */
final class Rijen {
    private Rijen() {}

    /** @param in table and columns */
    static void voegToe(EntityManager em, String in, List<List<Object>> rijen) {
        if (rijen.isEmpty()) {
            return;
        }
        String plaatsen = "?" + ", ?".repeat(rijen.get(0).size() - 1);
        String sql = "INSERT INTO wlz_registertoets." + in + " VALUES (" + plaatsen + ")";
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement opdracht = connection.prepareStatement(sql)) {
            for (List<Object> rij : rijen) {
                zet(opdracht, rij);
                opdracht.addBatch();
            }
            opdracht.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void zet(PreparedStatement opdracht, List<Object> rij) throws SQLException {
        for (int i = 0; i < rij.size(); i++) {
            if (rij.get(i) instanceof Instant moment) {
                opdracht.setTimestamp(i + 1, new Timestamp(moment.toEpochMilli()));
            } else {
                opdracht.setObject(i + 1, rij.get(i));
            }
        }
    }
}
