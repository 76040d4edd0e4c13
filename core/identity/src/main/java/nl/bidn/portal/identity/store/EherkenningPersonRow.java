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
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import org.jspecify.annotations.Nullable;

/** Who comes by eHerkenning, under the keyed hash of the pair. */
@Entity
@Table(schema = "identities", name = "eherkenning_person")
class EherkenningPersonRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "legal_subject")
    private String legalSubject;

    @Column(name = "branch")
    private @Nullable String branch;

    @Column(name = "intermediary")
    private @Nullable String intermediary;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "first_came")
    private Date firstCame;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "last_came")
    private Date lastCame;

    EherkenningPersonRow(String id, AccountId account, LegalSubject subject, EherkenningPerson person, Instant at) {
        this.id = id;
        this.account = account.value();
        this.legalSubject = subject.toString();
        this.firstCame = Times.column(at);
        LegalSubject passedOn = person.intermediary();
        this.branch = person.branch();
        this.intermediary = passedOn == null ? null : passedOn.toString();
        this.lastCame = Times.column(at);
    }

    @Nullable
    String branch() {
        return branch;
    }

    @Nullable
    String intermediary() {
        return intermediary;
    }
}
