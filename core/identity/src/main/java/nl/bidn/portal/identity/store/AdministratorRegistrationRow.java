// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.sql.Date;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Roles.Capacity;
import org.jspecify.annotations.Nullable;

/** A gebruikersbeheerder whom the servicedesk registered from a signed form. */
@Entity
@Table(schema = "identities", name = "administrator_registration")
class AdministratorRegistrationRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "field_of_work")
    private String domain;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "form_reference")
    private String reference;

    @Column(name = "signed_on")
    private Date signedOn;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "capacity")
    private String capacity;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "registered_at")
    private java.util.Date registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "account")
    private @Nullable String account;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "linked_at")
    private java.util.@Nullable Date linkedAt;

    @Column(name = "linked_by")
    private @Nullable String linkedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "released_at")
    private java.util.@Nullable Date releasedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private java.util.@Nullable Date endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    /** Written to lock the row. */
    @Column(name = "changes")
    private int changes;

    AdministratorRegistrationRow(String id, Form form, String by, Instant at) {
        this.id = id;
        this.organisation = form.organisation().value();
        this.domain = form.domain().name();
        this.name = form.name();
        this.email = form.email();
        this.reference = form.reference();
        this.signedOn = Times.column(form.signedOn());
        this.signedBy = form.signedBy();
        this.capacity = form.capacity().name();
        this.registeredAt = Times.column(at);
        this.registeredBy = by;
    }

    void link(AccountId to, String by, Instant at) {
        unlink();
        account = to.value();
        linkedBy = by;
        linkedAt = Times.column(at);
    }

    final void unlink() {
        account = null;
        linkedBy = null;
        linkedAt = null;
        releasedBy = null;
        releasedAt = null;
    }

    void release(AccountId officer, Instant at) {
        releasedBy = officer.value();
        releasedAt = Times.column(at);
    }

    void end(State reason, String by, Instant at) {
        endReason = reason.name();
        endedBy = by;
        endedAt = Times.column(at);
        name = "";
        email = "";
    }

    private State state() {
        if (endReason != null) {
            return State.valueOf(endReason);
        }
        if (account == null) {
            return State.OPEN;
        }
        return releasedAt == null ? State.LINKED : State.RELEASED;
    }

    Registered toRegistered() {
        return new Registered(
                id,
                new Form(
                        new OrganisationId(organisation),
                        Domain.valueOf(domain),
                        name,
                        email,
                        reference,
                        signedOn.toLocalDate(),
                        signedBy,
                        Capacity.valueOf(capacity)),
                state(),
                registeredAt.toInstant(),
                registeredBy,
                account == null ? null : new AccountId(account),
                Times.orNull(linkedAt),
                linkedBy,
                Times.orNull(releasedAt),
                releasedBy);
    }
}
