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
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;

/** A session; stays for a while after its end. */
@Entity
@Table(schema = "identities", name = "login_session")
class SessionRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "previous_hash")
    private @Nullable String previousHash;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "rotated_at")
    private @Nullable Date rotatedAt;

    @Column(name = "account")
    private String account;

    @Column(name = "assurance")
    private String assurance;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "started_at")
    private Date startedAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "last_activity")
    private Date lastActivity;

    @Column(name = "chosen")
    private @Nullable String chosen;

    @Column(name = "form_token")
    private String formToken;

    @Column(name = "lang")
    private String language;

    @Column(name = "theme")
    private String theme;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private @Nullable Date endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    SessionRow(Session session, String tokenHash) {
        this.id = session.id();
        this.tokenHash = tokenHash;
        this.account = session.account().value();
        this.assurance = session.assurance().name();
        this.startedAt = Times.column(session.startedAt());
        this.lastActivity = Times.column(session.lastActivity());
        this.chosen = session.chosen() == null ? null : session.chosen().value();
        this.formToken = session.formToken();
        this.language = session.language();
        this.theme = session.theme();
    }

    void rotate(String newTokenHash, Instant at) {
        previousHash = tokenHash;
        rotatedAt = Times.column(at);
        tokenHash = newTokenHash;
    }

    void active(Instant at) {
        if (at.isAfter(lastActivity.toInstant())) {
            lastActivity = Times.column(at);
        }
    }

    void choose(@Nullable OrganisationId organisation) {
        chosen = organisation == null ? null : organisation.value();
    }

    void prefer(String newLanguage, String newTheme) {
        language = newLanguage;
        theme = newTheme;
    }

    void end(Instant at, SessionEnd reason) {
        endedAt = Times.column(at);
        endReason = reason.name();
    }
}
