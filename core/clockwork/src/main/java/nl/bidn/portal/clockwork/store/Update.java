// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/**
 * Compares and sets in one SQL statement. OpenJPA makes of the same thing in JPQL an update of what a subquery found, and
 * then two nodes can both win.
 */
final class Update {
    private final EntityManager em;

    Update(EntityManager em) {
        this.em = em;
    }

    /** Returns how many rows were changed. */
    int run(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            query.setParameter(i + 1, parameter instanceof Instant instant ? Timestamp.from(instant) : parameter);
        }
        return query.executeUpdate();
    }
}
