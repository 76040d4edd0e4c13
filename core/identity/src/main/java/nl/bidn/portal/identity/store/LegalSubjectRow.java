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
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.LegalSubject;

/** A number by which eHerkenning names an organisation. */
@Entity
@Table(schema = "identities", name = "legal_subject")
class LegalSubjectRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "organisation")
    private String organisation;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "added_at")
    private Date addedAt;

    @Column(name = "added_by")
    private String addedBy;

    LegalSubjectRow(LegalSubject subject, OrganisationId organisation, String by, Instant at) {
        this.id = subject.toString();
        this.organisation = organisation.value();
        this.addedAt = Times.column(at);
        this.addedBy = by;
    }

    LegalSubject subject() {
        return LegalSubject.of(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }
}
