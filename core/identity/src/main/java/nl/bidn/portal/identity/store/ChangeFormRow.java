// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
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

    @Column(name = "account")
    private String account;

    @Column(name = "role_id")
    private String role;

    @Column(name = "takes")
    private boolean takes;

    @Column(name = "recorded_by")
    private String recordedBy;

    ChangeFormRow(String id, Roles.RecordedForm recorded) {
        Roles.Held held = recorded.held();
        Roles.ChangeForm form = recorded.form();
        AccountId signed = form.signer();
        this.id = id;
        this.product = held.product().value();
        this.organisation = held.organisation().value();
        this.reference = form.reference();
        this.signedOn = Times.column(form.signedOn());
        this.capacity = form.capacity().name();
        this.signer = signed == null ? null : signed.value();
        this.signerName = form.signerName();
        this.recordedAt = Times.column(recorded.recordedAt());
        this.account = held.account().value();
        this.role = held.role();
        this.takes = recorded.takes();
        this.recordedBy = recorded.recordedBy();
    }

    Roles.RecordedForm toForm() {
        String signed = signer;
        return new Roles.RecordedForm(
                new Roles.Held(new AccountId(account), new ProductId(product), role, new OrganisationId(organisation)),
                takes,
                new Roles.ChangeForm(
                        reference,
                        signedOn.toLocalDate(),
                        Roles.Capacity.valueOf(capacity),
                        signed == null ? null : new AccountId(signed),
                        signerName),
                recordedAt.toInstant(),
                recordedBy);
    }
}
