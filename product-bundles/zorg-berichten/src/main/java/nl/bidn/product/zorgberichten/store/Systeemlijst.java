// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Systeemvraag;

/** What a system asks for as a query, by id: ids of later messages come later in order. For one thread, once. */
final class Systeemlijst {
    private final EntityManager em;
    private final Systeemvraag vraag;
    private final StringBuilder where = new StringBuilder("b.organisation = :organisation AND b.dienst IN :diensten");
    private final Map<String, Object> values = new HashMap<>();

    Systeemlijst(EntityManager em, Systeemvraag vraag) {
        this.em = em;
        this.vraag = vraag;
        values.put("organisation", vraag.organisation().value());
        values.put("diensten", vraag.diensten().stream().map(Dienst::name).toList());
        vraag.richting().ifPresent(richting -> and("b.richting = :richting", "richting", richting.name()));
        vraag.functie().ifPresent(functie -> and("b.kopFunctie = :functie", "functie", functie));
        vraag.na().ifPresent(na -> and("b.id > :na", "na", na));
        if (vraag.nieuw()) {
            where.append(" AND b.opgehaald IS NULL AND b.aangeboden IS NULL");
            and("b.richting = :in", "in", Richting.IN.name());
            and("b.staat <> :afgekeurd", "afgekeurd", Staat.AFGEKEURD.name());
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        values.put(name, value);
    }

    Query query() {
        Query query = em.createQuery("SELECT b FROM BerichtRow b WHERE " + where + " ORDER BY b.id")
                .setMaxResults(vraag.most());
        values.forEach(query::setParameter);
        return query;
    }
}
