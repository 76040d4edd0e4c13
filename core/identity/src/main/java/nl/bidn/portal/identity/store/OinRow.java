// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;

/** The OIN of an organisation or of one of its departments. */
@Entity
@Table(schema = "identities", name = "oin")
class OinRow {
    /** Stands for the organisation itself: a column of a key is never empty. */
    private static final String WHOLE = "-";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "department")
    private String department;

    @Column(name = "oin")
    private String oin;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at")
    private Date recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    OinRow(Numbered numbered, Instant at, String by) {
        this.id = idOf(numbered.organisation(), numbered.department());
        this.organisation = numbered.organisation().value();
        this.department = nameOf(numbered.department());
        this.oin = numbered.oin().value();
        this.recordedAt = Times.column(at);
        this.recordedBy = by;
    }

    static String idOf(OrganisationId organisation, @Nullable Department department) {
        return organisation + "/" + nameOf(department);
    }

    private static String nameOf(@Nullable Department department) {
        return department == null ? WHOLE : department.name();
    }

    void become(Oin other, Instant at, String by) {
        oin = other.value();
        recordedAt = Times.column(at);
        recordedBy = by;
    }

    Numbered toNumbered() {
        return new Numbered(
                new OrganisationId(organisation),
                department.equals(WHOLE) ? null : Department.valueOf(department),
                Oin.of(oin));
    }
}
