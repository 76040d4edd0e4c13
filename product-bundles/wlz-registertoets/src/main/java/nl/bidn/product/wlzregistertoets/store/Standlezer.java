// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import nl.bidn.product.wlzregistertoets.service.register.Opgezocht;
import nl.bidn.product.wlzregistertoets.service.register.Stand;

/**
 * Reads which register is in use. Each look-up asks it, so it is a plain statement in the transaction of the thread, as its other
 * rows are: then no entity manager is made for a look-up.
 */
final class Standlezer {
    private static final String STAND =
            "SELECT s.versie, s.bits, s.peilmoment, s.aantal, s.geladen_op, s.geweigerd_op, s.lading, s.lading_tot";
    private static final String VAN = " FROM wlz_registertoets.register_stand s";
    private static final String ALLEEN = STAND + VAN + " WHERE s.id = 1";
    private static final String MET_PAGINA = STAND + ", p.inhoud" + VAN
            + " LEFT JOIN wlz_registertoets.register_pagina p ON p.versie = s.versie AND p.pagina = ? WHERE s.id = 1";

    private static final int INHOUD = 9;

    private Standlezer() {}

    static Stand stand(EntityManager em) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement opdracht = connection.prepareStatement(ALLEEN);
                ResultSet rij = eerste(opdracht)) {
            return stand(rij);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** With a page of the one in use, as of the same moment. */
    static Opgezocht metPagina(EntityManager em, int pagina) {
        try (Connection connection = em.unwrap(Connection.class);
                PreparedStatement opdracht = connection.prepareStatement(MET_PAGINA)) {
            opdracht.setInt(1, pagina);
            try (ResultSet rij = eerste(opdracht)) {
                return new Opgezocht(stand(rij), rij.getBytes(INHOUD));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static ResultSet eerste(PreparedStatement opdracht) throws SQLException {
        ResultSet rij = opdracht.executeQuery();
        if (!rij.next()) {
            throw new SQLException("There is no row that says which register is in use");
        }
        return rij;
    }

    private static Stand stand(ResultSet rij) throws SQLException {
        long geweigerd = rij.getLong(6);
        return new Stand(
                rij.getLong(1),
                rij.getInt(2),
                Instant.ofEpochMilli(rij.getLong(3)),
                rij.getInt(4),
                Instant.ofEpochMilli(rij.getLong(5)),
                geweigerd == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(geweigerd)),
                rij.getLong(7),
                Instant.ofEpochMilli(rij.getLong(8)));
    }
}
