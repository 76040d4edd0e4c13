// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused or could not be reached. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The five characters of SQLSTATE; blank if the database gave none. */
    public String sqlState() {
        return getCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    /** Whether a row with this key was there already. */
    public boolean duplicateKey() {
        return sqlState().equals("23505");
    }
}
