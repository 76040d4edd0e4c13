// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

@Entity
@Table(schema = "alleenverdieners", name = "job_run")
class JobRunRow {
    @Id
    private String name;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ran_at")
    private Date ranAt;

    protected JobRunRow() {}

    JobRunRow(String name, Instant at) {
        this.name = name;
        this.ranAt = Date.from(at);
    }

    Instant ranAt() {
        return ranAt.toInstant();
    }
}
