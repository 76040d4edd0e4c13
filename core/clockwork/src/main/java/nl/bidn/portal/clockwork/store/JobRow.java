// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.jspecify.annotations.Nullable;

/** A job as all nodes see it. Only changed by queries that name what they expect to find. */
@Entity
@Table(schema = "clockwork", name = "job")
class JobRow {
    @Id
    String name;

    String schedule;

    @Column(name = "next_run")
    @Temporal(TemporalType.TIMESTAMP)
    Date nextRun;

    @Column(name = "lease_until")
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date leaseUntil;

    @Nullable
    String node;

    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date began;

    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date ended;

    boolean failed;

    @Nullable
    String line;
}
