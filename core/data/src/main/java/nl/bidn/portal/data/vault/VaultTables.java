// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.portal.data.Sql;

/**
 * The rows of the vault; each statement names scope and organisation. A small file is two rows, which PostgreSQL writes and removes with
 * one statement: a way over the line less for most files.
 */
final class VaultTables {
    private static final String FILE = " where scope = ? and organisation = ? and id = ?";
    private static final String PIECES = " where scope = ? and organisation = ? and file_id = ?";

    /** What the column of a wrapped key holds. */
    private static final int MOST_OF_KEY = 200;

    static final int PIECES_OF_SMALL = 5;
    /** The pieces of files up to this size come along: what a reader may have in memory at once. */
    private static final int SMALL = PIECES_OF_SMALL * PieceVault.PIECE;

    private static final String ADD_PIECE =
            "insert into portal.vault_piece (scope, organisation, file_id, number, bytes) values (?, ?, ?, ?, ?)";
    private static final String ADD_FILE =
            "insert into portal.vault_file (scope, organisation, id, wrapped_key, size, sha256, form, made_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, current_timestamp)";
    private static final int PLACES_OF_PIECE = 5;
    private static final String REMOVE_FILE = "delete from portal.vault_file" + FILE;
    private static final String WIPE_KEY = "update portal.vault_file set wrapped_key = substr('"
            + "-".repeat(MOST_OF_KEY) + "', 1, length(wrapped_key))" + FILE;
    private static final String REMOVE_PIECES = "delete from portal.vault_piece" + PIECES;

    private static final String FIND = "select f.size, f.sha256, f.form, f.wrapped_key, p.number, p.bytes"
            + " from portal.vault_file f left join portal.vault_piece p on p.scope = f.scope"
            + " and p.organisation = f.organisation and p.file_id = f.id and p.scope = ? and p.organisation = ?"
            + " and p.file_id = ? and f.size <= ? where f.scope = ? and f.organisation = ? and f.id = ?";

    private final boolean twoInOne;

    VaultTables(Sql.Dialect dialect) {
        this.twoInOne = dialect == Sql.Dialect.POSTGRESQL;
    }

    /**
     * A file as it is kept.
     *
     * @param form number of its {@link Form}
     * @param wrappedKey that of its pieces
     */
    record Kept(VaultFile file, int form, String wrappedKey) {}

    /**
     * What was found of a file.
     *
     * @param pieces those that came along, by their number; none of a larger file
     */
    record Found(Kept kept, Map<Long, byte[]> pieces) {}

    /** @param first number of the first of them */
    void addPieces(Connection connection, FileKey key, long first, List<byte[]> pieces) throws SQLException {
        if (pieces.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD_PIECE)) {
            for (int i = 0; i < pieces.size(); i++) {
                bindPiece(insert, key, first + i, pieces.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Adds a file, and the last of its pieces.
     *
     * @param first number of the first of these
     */
    void addFile(Connection connection, FileKey key, long first, List<byte[]> pieces, Kept kept) throws SQLException {
        if (twoInOne && pieces.size() == 1) {
            try (PreparedStatement insert =
                    connection.prepareStatement("with piece as (" + ADD_PIECE + ") " + ADD_FILE)) {
                bindPiece(insert, key, first, pieces.get(0));
                bindFile(insert, 1 + PLACES_OF_PIECE, key, kept);
                insert.executeUpdate();
            }
            return;
        }
        addPieces(connection, key, first, pieces);
        try (PreparedStatement insert = connection.prepareStatement(ADD_FILE)) {
            bindFile(insert, 1, key, kept);
            insert.executeUpdate();
        }
    }

    private static void bindPiece(PreparedStatement insert, FileKey key, long number, byte[] piece)
            throws SQLException {
        bind(insert, key);
        insert.setLong(4, number);
        insert.setBytes(5, piece);
    }

    private static void bindFile(PreparedStatement insert, int first, FileKey key, Kept kept) throws SQLException {
        bind(insert, first, key);
        insert.setString(first + 3, kept.wrappedKey());
        insert.setLong(first + 4, kept.file().size());
        insert.setString(first + 5, kept.file().sha256());
        insert.setInt(first + 6, kept.form());
    }

    /** A file, and the pieces of one that has few of them: most files then cost one statement. */
    Optional<Found> find(Connection connection, FileKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            bind(query, 1, key);
            query.setLong(4, SMALL);
            bind(query, 5, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(found(rows, key)) : Optional.empty();
            }
        }
    }

    private static Found found(ResultSet rows, FileKey key) throws SQLException {
        var file = new VaultFile(key.id(), rows.getLong(1), rows.getString(2));
        var kept = new Kept(file, rows.getInt(3), rows.getString(4));
        Map<Long, byte[]> pieces = new HashMap<>();
        do {
            byte[] bytes = rows.getBytes(6);
            if (bytes != null) {
                pieces.put(rows.getLong(5), bytes);
            }
        } while (rows.next());
        return new Found(kept, pieces);
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
        if (twoInOne) {
            try (PreparedStatement delete =
                    connection.prepareStatement("with file as (" + REMOVE_FILE + ") " + REMOVE_PIECES)) {
                bind(delete, 1, key);
                bind(delete, 4, key);
                delete.executeUpdate();
            }
            return;
        }
        // a row that Derby deletes stays in its page until the place is needed
        execute(connection, WIPE_KEY, key);
        execute(connection, REMOVE_FILE, key);
        removePieces(connection, key);
    }

    void removePieces(Connection connection, FileKey key) throws SQLException {
        execute(connection, REMOVE_PIECES, key);
    }

    private static void execute(Connection connection, String sql, FileKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, key);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, FileKey key) throws SQLException {
        bind(statement, 1, key);
    }

    private static void bind(PreparedStatement statement, int first, FileKey key) throws SQLException {
        statement.setString(first, key.scope());
        statement.setString(first + 1, key.organisation().value());
        statement.setString(first + 2, key.id());
    }
}
