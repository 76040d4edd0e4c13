// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * Reads several pages by one statement, each by its key: with a list of keys ({@code IN}) Derby took near half of the time of a
 * group for it, in a profile. There are a few lengths of that statement, so that the database knows it.
 */
final class Paginalezer {
    private static final String POSTGRESQL = "PostgreSQL";
    private static final int SAMEN = 32;
    private static final int GEEN = -1;
    private static final String EEN =
            "SELECT pagina, inhoud FROM wlz_registertoets.register_pagina WHERE versie = ? AND pagina = ?";

    private Paginalezer() {}

    static Map<Integer, byte[]> lees(EntityManager em, long versie, List<Integer> nummers) {
        var paginas = new HashMap<Integer, byte[]>();
        if (nummers.isEmpty()) {
            return paginas;
        }
        try (Connection connection = em.unwrap(Connection.class)) {
            for (int van = 0; van < nummers.size(); van += SAMEN) {
                List<Integer> deel = nummers.subList(van, Math.min(nummers.size(), van + SAMEN));
                lees(connection, versie, deel, paginas);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return paginas;
    }

    /** PostgreSQL alone has to be told. */
    static void leer(EntityManager em) {
        try (Connection connection = em.unwrap(Connection.class);
                Statement opdracht = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL)) {
                opdracht.execute("ANALYZE wlz_registertoets.register_pagina");
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void lees(Connection connection, long versie, List<Integer> nummers, Map<Integer, byte[]> paginas)
            throws SQLException {
        int plaatsen = Integer.highestOneBit(2 * nummers.size() - 1);
        String sql = String.join(" UNION ALL ", Collections.nCopies(plaatsen, EEN));
        try (PreparedStatement opdracht = connection.prepareStatement(sql)) {
            for (int plaats = 0; plaats < plaatsen; plaats++) {
                opdracht.setLong(2 * plaats + 1, versie);
                opdracht.setInt(2 * plaats + 2, plaats < nummers.size() ? nummers.get(plaats) : GEEN);
            }
            try (ResultSet rijen = opdracht.executeQuery()) {
                while (rijen.next()) {
                    paginas.put(rijen.getInt(1), rijen.getBytes(2));
                }
            }
        }
    }
}
