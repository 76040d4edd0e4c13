// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Termijnvraag;

/** Terms that are waited for, read per organisation in the order of an index and no further than needed. For one thread, once. */
final class Termijnlijst {
    /** It begins as the index goes on: klaar is the same for all of them, but PostgreSQL does not conclude so. */
    private static final String ORDER = " ORDER BY t.klaar, t.uiterlijk, t.bericht, t.nummer";

    private static final Comparator<Termijnregel> VOLGORDE = Comparator.comparing(Termijnregel::uiterlijk)
            .thenComparing(Termijnregel::bericht)
            .thenComparing(Termijnregel::nummer);

    private final EntityManager em;
    private final Termijnvraag vraag;

    Termijnlijst(EntityManager em, Termijnvraag vraag) {
        this.em = em;
        this.vraag = vraag;
    }

    List<Termijnregel> lijst() {
        return vraag.organisations().stream()
                .flatMap(organisation -> query("t", TermijnRow.class, organisation, ORDER)
                        .setMaxResults(vraag.vanaf() + vraag.most())
                        .getResultList()
                        .stream())
                .map(TermijnRow::termijn)
                .sorted(VOLGORDE)
                .skip(vraag.vanaf())
                .limit(vraag.most())
                .toList();
    }

    int aantal(int most) {
        int found = 0;
        for (OrganisationId organisation : vraag.organisations()) {
            if (found < most) {
                found += query("t.bericht", String.class, organisation, "")
                        .setMaxResults(most - found)
                        .getResultList()
                        .size();
            }
        }
        return found;
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, OrganisationId organisation, String order) {
        var where =
                new StringBuilder(" WHERE t.organisation = :organisation AND t.dienst = :dienst AND t.klaar IS NULL");
        Map<String, Object> values = new HashMap<>();
        values.put("organisation", organisation.value());
        values.put("dienst", vraag.dienst().name());
        vraag.sinds().map(LocalDate::toString).ifPresent(dag -> {
            where.append(" AND t.uiterlijk >= :sinds");
            values.put("sinds", dag);
        });
        vraag.tot().map(LocalDate::toString).ifPresent(dag -> {
            where.append(" AND t.uiterlijk <= :tot");
            values.put("tot", dag);
        });
        vraag.wie().ifPresent(wie -> {
            where.append(" AND t.wie = :wie");
            values.put("wie", wie.name());
        });
        TypedQuery<T> query = em.createQuery("SELECT " + select + " FROM TermijnRow t" + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
