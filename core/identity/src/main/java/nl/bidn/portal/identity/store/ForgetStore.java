// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which products there ever were, and whom they must still forget. */
@Component(service = ForgetStore.class)
public final class ForgetStore {
    private final EntityManager em;

    @Activate
    public ForgetStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** Nothing happens if it is known. */
    public void know(ProductId product) {
        if (!known().contains(product)) {
            query("insert into identities.known_product (id) values (?1)", product.value())
                    .executeUpdate();
        }
    }

    public List<ProductId> known() {
        return strings(query("select id from identities.known_product order by id")).stream()
                .map(ProductId::new)
                .toList();
    }

    public void later(ProductId product, AccountId account, Instant at) {
        query(
                        "insert into identities.forget_later (id, product, account, asked_at) values (?1, ?2, ?3, ?4)",
                        product + "/" + account,
                        product.value(),
                        account.value(),
                        Timestamp.from(at))
                .executeUpdate();
    }

    /** In the order in which they were removed. */
    public List<AccountId> waiting(ProductId product) {
        return strings(query(
                        "select account from identities.forget_later where product = ?1 order by asked_at, id",
                        product.value()))
                .stream()
                .map(AccountId::new)
                .toList();
    }

    public void forgotten(ProductId product, AccountId account) {
        query("delete from identities.forget_later where id = ?1", product + "/" + account)
                .executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static List<String> strings(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(String::valueOf).toList();
    }
}
