// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.util.Date;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.jspecify.annotations.Nullable;

/** A line of the job log; without an end, the run was broken off. */
@Entity
@Table(schema = "clockwork", name = "job_run")
class JobRunRow {
    @Id
    String id;

    String name;

    String node;

    @Temporal(TemporalType.TIMESTAMP)
    Date began;

    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date ended;

    boolean failed;

    String line;
}
