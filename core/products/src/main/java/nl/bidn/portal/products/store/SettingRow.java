// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.store.SettingStore.Kept;

/** One value that one organisation set. */
@Entity
@Table(schema = "products", name = "setting")
class SettingRow {
    /** Organisation, product and name. */
    @Id
    String id;

    String organisation;

    String product;

    String name;

    String content;

    boolean sealed;

    @Column(name = "changed_at")
    @Temporal(TemporalType.TIMESTAMP)
    Date changedAt;

    @Column(name = "changed_by")
    String changedBy;

    static String id(OrganisationId organisation, ProductId product, String name) {
        return organisation + "/" + product + "/" + name;
    }

    static SettingRow of(OrganisationId organisation, ProductId product, String name) {
        SettingRow row = new SettingRow();
        row.id = id(organisation, product, name);
        row.organisation = organisation.value();
        row.product = product.value();
        row.name = name;
        return row;
    }

    /** Changes are seen only when they are made in here, where the enhancer put its eyes. */
    void change(Kept kept, Instant at, String by) {
        content = kept.content();
        sealed = kept.sealed();
        changedAt = Date.from(at);
        changedBy = by;
    }

    String name() {
        return name;
    }

    Kept kept() {
        return new Kept(content, sealed);
    }
}
