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
import org.jspecify.annotations.Nullable;

/** A verification code, encrypted; stays for a while after its end. */
@Entity
@Table(schema = "identities", name = "verification_code")
class VerificationCodeRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "sealed_code")
    private String sealedCode;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "issued_at")
    private Date issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "expires_at")
    private Date expiresAt;

    @Column(name = "wrong_tries")
    private int wrongTries;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private @Nullable Date endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    VerificationCodeRow(KeptCode code) {
        this.id = code.id();
        this.account = code.account().value();
        this.sealedCode = code.sealed();
        this.issuedAt = Times.column(code.issuedAt());
        this.issuedBy = code.issuedBy();
        this.expiresAt = Times.column(code.expiresAt());
        this.wrongTries = code.wrongTries();
    }

    void wrong() {
        wrongTries++;
    }

    void end(CodeEnd reason, Instant at) {
        endReason = reason.name();
        endedAt = Times.column(at);
        sealedCode = "";
    }

    KeptCode toCode() {
        return new KeptCode(
                id,
                new AccountId(account),
                sealedCode,
                issuedAt.toInstant(),
                issuedBy,
                expiresAt.toInstant(),
                wrongTries,
                endReason == null ? null : CodeEnd.valueOf(endReason));
    }
}
