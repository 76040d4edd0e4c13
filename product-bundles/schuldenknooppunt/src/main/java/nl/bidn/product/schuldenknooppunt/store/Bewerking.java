// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;

/** One native statement on what an organisation has: JPQL would not compare and set (docs/traps.md). */
final class Bewerking {
    private Bewerking() {}

    /** @param waarden of its {@code ?1}, {@code ?2} and on; answers how many lines it changed */
    static int doe(EntityManager em, String sql, Object... waarden) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < waarden.length; i++) {
            query.setParameter(i + 1, waarde(waarden[i]));
        }
        return query.executeUpdate();
    }

    private static Object waarde(Object waarde) {
        if (waarde instanceof Instant moment) {
            return Timestamp.from(moment);
        }
        if (waarde instanceof OrganisationId organisatie) {
            return organisatie.value();
        }
        return waarde instanceof UUID id ? id.toString() : waarde;
    }
}
