// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

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
}
