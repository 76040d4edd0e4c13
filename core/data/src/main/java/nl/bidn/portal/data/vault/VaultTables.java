// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.bidn.portal.api.VaultFile;

/** The rows of the vault; each statement names scope and organisation. */
final class VaultTables {
    private static final String FILE = " where scope = ? and organisation = ? and id = ?";
    private static final String PIECES = " where scope = ? and organisation = ? and file_id = ?";

    /**
     * A file as it is kept.
     *
     * @param form number of its {@link Form}
     * @param wrappedKey that of its pieces
     */
    record Kept(VaultFile file, int form, String wrappedKey) {}

    void addPiece(Connection connection, FileKey key, long number, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into portal.vault_piece (scope, organisation, file_id, number, bytes) values (?, ?, ?, ?, ?)")) {
            bind(insert, key);
            insert.setLong(4, number);
            insert.setBytes(5, bytes);
            insert.executeUpdate();
        }
    }

    void addFile(Connection connection, FileKey key, Kept kept) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into portal.vault_file (scope, organisation, id, wrapped_key, size, sha256, form, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, current_timestamp)")) {
            bind(insert, key);
            insert.setString(4, kept.wrappedKey());
            insert.setLong(5, kept.file().size());
            insert.setString(6, kept.file().sha256());
            insert.setInt(7, kept.form());
            insert.executeUpdate();
        }
    }

    Optional<Kept> file(Connection connection, FileKey key) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select size, sha256, form, wrapped_key from portal.vault_file" + FILE)) {
            bind(query, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Kept(
                                new VaultFile(key.id(), rows.getLong(1), rows.getString(2)),
                                rows.getInt(3),
                                rows.getString(4)))
                        : Optional.empty();
            }
        }
    }

    Optional<byte[]> piece(Connection connection, FileKey key, long number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select bytes from portal.vault_piece" + PIECES + " and number = ?")) {
            bind(query, key);
            query.setLong(4, number);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    void remove(Connection connection, FileKey key) throws SQLException {
        execute(connection, "delete from portal.vault_file" + FILE, key);
        removePieces(connection, key);
    }

    void removePieces(Connection connection, FileKey key) throws SQLException {
        execute(connection, "delete from portal.vault_piece" + PIECES, key);
    }

    private static void execute(Connection connection, String sql, FileKey key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            bind(delete, key);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, FileKey key) throws SQLException {
        statement.setString(1, key.scope());
        statement.setString(2, key.organisation().value());
        statement.setString(3, key.id());
    }
}
