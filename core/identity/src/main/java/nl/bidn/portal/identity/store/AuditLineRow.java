// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.identity.AuditLog;
import org.jspecify.annotations.Nullable;

/** An audit line, for reading: {@link AuditStore} adds it and gives it its place, once, by statements of its own. */
@Entity
@Table(schema = "identities", name = "audit_line")
class AuditLineRow {
    @Id
    @Column(name = "id")
    private String id;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at")
    private Date recordedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "product")
    private String product;

    @Column(name = "act")
    private String action;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "detail")
    private String detail;

    @Column(name = "line_number")
    private @Nullable Long number;

    @Column(name = "line_hash")
    private String hash;

    SealedEntry toSealed() {
        Long place = number;
        return new SealedEntry(place == null ? 0 : place, hash, toEntry());
    }

    AuditLog.Line toLine() {
        return new AuditLog.Line(number, recordedAt.toInstant(), actor, product, action, outcome, organisation, detail);
    }

    private AuditEntry toEntry() {
        return new AuditEntry(id, recordedAt.toInstant(), actor, product, action, outcome, organisation, detail);
    }
}
