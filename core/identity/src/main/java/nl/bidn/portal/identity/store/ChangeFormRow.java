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
import nl.bidn.portal.identity.Roles;
import org.jspecify.annotations.Nullable;

/** A signed change form; written once. */
@Entity
@Table(schema = "identities", name = "change_form")
class ChangeFormRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "product")
    private String product;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "form_reference")
    private String reference;

    @Column(name = "signed_on")
    private java.sql.Date signedOn;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "signer")
    private @Nullable String signer;

    @Column(name = "signer_name")
    private String signerName;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "recorded_at")
    private Date recordedAt;

    ChangeFormRow(String id, Roles.Held held, Roles.ChangeForm form, Instant recordedAt) {
        this.id = id;
        this.product = held.product().value();
        this.organisation = held.organisation().value();
        this.reference = form.reference();
        this.signedOn = Times.column(form.signedOn());
        this.capacity = form.capacity().name();
        this.signer = form.signer() == null ? null : form.signer().value();
        this.signerName = form.signerName();
        this.recordedAt = Times.column(recordedAt);
    }
}
