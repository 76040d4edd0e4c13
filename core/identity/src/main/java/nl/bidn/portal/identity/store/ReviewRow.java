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
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccessReviews;
import org.jspecify.annotations.Nullable;

/** One yearly review. */
@Entity
@Table(schema = "identities", name = "access_review")
class ReviewRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "field_of_work")
    private String domain;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "started_at")
    private Date startedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "reminded_at")
    private @Nullable Date remindedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "finished_at")
    private @Nullable Date finishedAt;

    @Column(name = "finished_by")
    private @Nullable String finishedBy;

    @Column(name = "confirmed")
    private int confirmed;

    @Column(name = "withdrawn")
    private int withdrawn;

    @Column(name = "lapsed")
    private int lapsed;

    ReviewRow(String id, OrganisationId organisation, Domain domain, Instant at) {
        this.id = id;
        this.organisation = organisation.value();
        this.domain = domain.name();
        this.startedAt = Times.column(at);
    }

    void count(AccessReviews.Decision decision) {
        switch (decision) {
            case CONFIRMED -> confirmed++;
            case WITHDRAWN -> withdrawn++;
            case LAPSED -> lapsed++;
        }
    }

    void reminded(Instant at) {
        remindedAt = Times.column(at);
    }

    void finish(String by, Instant at) {
        finishedBy = by;
        finishedAt = Times.column(at);
    }

    KeptReview toReview() {
        return new KeptReview(
                id,
                new OrganisationId(organisation),
                Domain.valueOf(domain),
                startedAt.toInstant(),
                Times.orNull(remindedAt),
                Times.orNull(finishedAt),
                finishedBy,
                confirmed,
                withdrawn,
                lapsed);
    }
}
