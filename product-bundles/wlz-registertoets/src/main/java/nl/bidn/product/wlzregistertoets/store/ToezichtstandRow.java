// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

@Entity
@Table(schema = "wlz_registertoets", name = "toezichtstand")
class ToezichtstandRow {
    @Id
    private String organisatie;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date tot;

    /** For JPA. */
    protected ToezichtstandRow() {}

    ToezichtstandRow(String organisatie, Instant tot) {
        this.organisatie = organisatie;
        this.tot = Date.from(tot);
    }

    Instant tot() {
        return tot.toInstant();
    }

    void tot(Instant moment) {
        this.tot = Date.from(moment);
    }
}
