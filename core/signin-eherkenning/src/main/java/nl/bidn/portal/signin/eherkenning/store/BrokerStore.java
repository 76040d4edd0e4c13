// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The brokers as they were imported; to be called in a transaction. */
@Component(service = BrokerStore.class)
public final class BrokerStore {
    /**
     * One broker.
     *
     * @param pinned certificates, PEM
     * @param metadata as it was signed
     */
    public record Kept(
            String id,
            String name,
            String entityId,
            String pinned,
            String metadata,
            String binding,
            String contentType,
            boolean consumerByAddress,
            boolean asksLevel,
            boolean active,
            int place,
            Instant importedAt) {}

    private static final String COLUMNS = "id, name, entity_id, pinned, metadata, binding, content_type,"
            + " consumer_by_address, asks_level, active, place, imported_at";

    private final Sql sql;

    /** @param entities not used, but it is there once the tables are */
    @Activate
    public BrokerStore(
            @Reference(target = "(osgi.unit.name=signin-eherkenning)") EntityManager entities, @Reference Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they are shown. */
    public List<Kept> all() {
        return sql.call(connection -> {
            var all = new ArrayList<Kept>();
            try (var query = connection.prepareStatement(
                            "SELECT " + COLUMNS + " FROM signin_eherkenning.broker ORDER BY place, name");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    all.add(kept(rows));
                }
            }
            return all;
        });
    }

    /** A broker takes the place of the one with its id. */
    public void keep(Kept kept) {
        remove(kept.id());
        sql.<Integer>call(connection -> {
            try (var insert = connection.prepareStatement("INSERT INTO signin_eherkenning.broker (" + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                fill(insert, kept);
                return insert.executeUpdate();
            }
        });
    }

    public boolean remove(String id) {
        return sql.<Integer>call(connection -> {
                    try (var delete =
                            connection.prepareStatement("DELETE FROM signin_eherkenning.broker WHERE id = ?")) {
                        delete.setString(1, id);
                        return delete.executeUpdate();
                    }
                })
                == 1;
    }

    private static void fill(PreparedStatement insert, Kept kept) throws SQLException {
        insert.setString(1, kept.id());
        insert.setString(2, kept.name());
        insert.setString(3, kept.entityId());
        insert.setString(4, kept.pinned());
        insert.setString(5, kept.metadata());
        insert.setString(6, kept.binding());
        insert.setString(7, kept.contentType());
        insert.setBoolean(8, kept.consumerByAddress());
        insert.setBoolean(9, kept.asksLevel());
        insert.setBoolean(10, kept.active());
        insert.setInt(11, kept.place());
        insert.setTimestamp(12, Timestamp.from(kept.importedAt()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getInt(11),
                row.getTimestamp(12).toInstant());
    }
}
