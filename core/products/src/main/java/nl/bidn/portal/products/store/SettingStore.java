// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what organisations set; within a transaction. */
@Component(service = SettingStore.class)
public final class SettingStore {
    private final EntityManager entities;

    /** A text as it is kept. */
    public record Kept(String content, boolean sealed) {}

    @Activate
    public SettingStore(@Reference(target = "(osgi.unit.name=products)") EntityManager entities) {
        this.entities = entities;
    }

    /** By the key of the setting. */
    public Map<String, Kept> of(OrganisationId organisation, ProductId product) {
        Map<String, Kept> result = new HashMap<>();
        entities.createQuery(
                        "select s from SettingRow s where s.organisation = :organisation and s.product = :product",
                        SettingRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("product", product.value())
                .getResultList()
                .forEach(row -> result.put(row.name(), row.kept()));
        return Map.copyOf(result);
    }

    public void keep(OrganisationId organisation, ProductId product, String name, Kept kept, Instant at, String by) {
        SettingRow there = entities.find(SettingRow.class, SettingRow.id(organisation, product, name));
        SettingRow row = there == null ? SettingRow.of(organisation, product, name) : there;
        row.change(kept, at, by);
        if (there == null) {
            entities.persist(row);
        }
    }
}
