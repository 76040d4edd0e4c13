// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.signin.eherkenning.store.RequestStore.Pending;
import org.jspecify.annotations.Nullable;

/** A request that went out to a broker. */
@Entity
@Table(schema = "signin_eherkenning", name = "request")
class RequestRow {
    @Id
    @Column(name = "handle_hash")
    private String handleHash;

    @Column(name = "request_id", nullable = false)
    private String requestId;

    @Column(nullable = false)
    private String broker;

    @Column(name = "browser_hash", nullable = false)
    private String browserHash;

    @Column(nullable = false)
    private String service;

    @Column(name = "asked_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date askedAt;

    @Column(name = "expires_at", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    private Date expiresAt;

    @Column(name = "used_at")
    @Temporal(TemporalType.TIMESTAMP)
    private @Nullable Date usedAt;

    static RequestRow of(String handleHash, Pending pending) {
        var row = new RequestRow();
        row.handleHash = handleHash;
        row.requestId = pending.requestId();
        row.broker = pending.broker();
        row.browserHash = pending.browserHash();
        row.service = pending.service();
        row.askedAt = Date.from(pending.askedAt());
        row.expiresAt = Date.from(pending.expiresAt());
        return row;
    }

    Pending toPending() {
        return new Pending(
                requestId, broker, browserHash, service, askedAt.toInstant(), expiresAt.toInstant(), usedAt != null);
    }
}
