// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.util.Map;
import org.apache.openjpa.jdbc.kernel.JDBCStore;
import org.apache.openjpa.jdbc.sql.PostgresDictionary;
import org.apache.openjpa.jdbc.sql.SQLBuffer;
import org.apache.openjpa.jdbc.sql.Select;

/**
 * Has an UPDATE or DELETE of a query say itself which rows it is about. OpenJPA would ask for their first key column in a
 * subselect, as PostgreSQL takes no alias behind SET; where the key has two columns, that reads the whole table. Made by
 * OpenJPA while {@link Unit} starts.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as OpenJPA has it
public final class InPlacePostgres extends PostgresDictionary {
    public InPlacePostgres() {
        allowsAliasInBulkClause = true;
    }

    @Override
    protected void appendUpdates(
            Select select, JDBCStore store, SQLBuffer sql, Object[] parameters, Map updates, boolean alias) {
        super.appendUpdates(select, store, sql, parameters, updates, false);
    }
}
