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
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Enablement;
import org.jspecify.annotations.Nullable;

/** A signed document on record; written once, but for since when nothing rests on it. */
@Entity
@Table(schema = "identities", name = "agreement")
class AgreementRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "product")
    private String product;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "agreement")
    private String agreement;

    @Column(name = "form_reference")
    private String reference;

    @Column(name = "signed_on")
    private java.sql.Date signedOn;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "complete")
    private boolean complete;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at")
    private Date recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private @Nullable Date endedAt;

    AgreementRow(String id, SignedAgreement signed, String by, Instant at, boolean inUse) {
        this.id = id;
        this.product = signed.product().value();
        this.organisation = signed.organisation().value();
        this.agreement = signed.agreement().id();
        this.reference = signed.reference();
        this.signedOn = Times.column(signed.signedOn());
        this.signedBy = signed.signedBy();
        this.complete = signed.complete();
        this.recordedAt = Times.column(at);
        this.recordedBy = by;
        this.endedAt = inUse ? null : Times.column(at);
    }

    Enablement.Document toDocument() {
        return new Enablement.Document(
                new ProductId(product),
                new OrganisationId(organisation),
                new Agreement(agreement),
                reference,
                signedOn.toLocalDate(),
                signedBy,
                complete,
                recordedAt.toInstant(),
                recordedBy);
    }
}
