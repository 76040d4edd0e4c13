// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.wlzregistertoets.service.verantwoording.Verantwoordingsvraag;

/** A question about look-ups in JPQL, always with the organisations whose they are. */
final class Raadpleegquery {
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Raadpleegquery(Verantwoordingsvraag vraag) {
        if (vraag.organisaties().size() == 1) {
            en(
                    "r.organisatie = :organisatie",
                    "organisatie",
                    vraag.organisaties().get(0).value());
        } else {
            en(
                    "r.organisatie IN :organisatie",
                    "organisatie",
                    vraag.organisaties().stream().map(OrganisationId::value).toList());
        }
        vraag.vragerId().ifPresent(id -> en("r.vragerId = :vrager", "vrager", id));
        vraag.doel().ifPresent(doel -> en("r.doel = :doel", "doel", doel));
        vraag.kanaal().ifPresent(kanaal -> en("r.kanaal = :kanaal", "kanaal", kanaal.name()));
        vraag.sinds().ifPresent(sinds -> en("r.moment >= :sinds", "sinds", Date.from(sinds)));
        vraag.bsnHash().ifPresent(hash -> en("r.bsnHash = :hash", "hash", hash));
    }

    private void en(String condition, String name, Object value) {
        where.append(where.length() == 0 ? " WHERE " : " AND ").append(condition);
        parameters.put(name, value);
    }

    <T> TypedQuery<T> van(EntityManager em, String select, String end, Class<T> type) {
        TypedQuery<T> query = em.createQuery(select + where + end, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
