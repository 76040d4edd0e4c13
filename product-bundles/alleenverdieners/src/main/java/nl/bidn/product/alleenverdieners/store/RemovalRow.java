// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.product.alleenverdieners.service.RemovalStore.Removal;

@Entity
@Table(schema = "alleenverdieners", name = "removal")
class RemovalRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column
    private String kind;

    @Column
    private String delivery;

    @Column
    private int files;

    @Column
    private int households;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "removed_at")
    private Date removedAt;

    protected RemovalRow() {}

    RemovalRow(String organisation, Removal removal) {
        this.id = Letters.random();
        this.organisation = organisation;
        this.kind = removal.kind();
        this.delivery = removal.delivery();
        this.files = removal.files();
        this.households = removal.households();
        this.removedAt = Date.from(removal.at());
    }
}
