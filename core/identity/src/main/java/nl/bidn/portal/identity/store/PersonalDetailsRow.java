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
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import org.jspecify.annotations.Nullable;

/** What a person told of himself. */
@Entity
@Table(schema = "identities", name = "personal_details")
class PersonalDetailsRow {
    @Id
    @Column(name = "account")
    private String account;

    @Column(name = "salutation")
    private String salutation;

    @Column(name = "initials")
    private String initials;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "infix")
    private String infix;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "department")
    private String department;

    @Column(name = "phone")
    private String phone;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "told_at")
    private @Nullable Date toldAt;

    PersonalDetailsRow(AccountId account, PersonalDetails details, @Nullable Instant toldAt) {
        this.account = account.value();
        set(details, toldAt);
    }

    final void set(PersonalDetails details, @Nullable Instant at) {
        salutation = details.salutation();
        initials = details.initials();
        firstName = details.firstName();
        infix = details.infix();
        lastName = details.lastName();
        department = details.department();
        phone = details.phone();
        toldAt = Times.columnOrNull(at);
    }

    boolean told() {
        return toldAt != null;
    }

    PersonalDetails toDetails() {
        return new PersonalDetails(salutation, initials, firstName, infix, lastName, department, phone);
    }
}
