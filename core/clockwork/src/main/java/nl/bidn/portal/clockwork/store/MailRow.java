// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.jspecify.annotations.Nullable;

/** A mail; its body is sealed, as it may hold a link that signs someone in. */
@Entity
@Table(schema = "clockwork", name = "mail")
class MailRow {
    /** Public, as OpenJPA reads its values by reflection. */
    public enum State {
        WAITING,
        SENT,
        DEAD
    }

    @Id
    String id;

    String kind;

    String recipient;

    String subject;

    String body;

    @Column(name = "made_at")
    @Temporal(TemporalType.TIMESTAMP)
    Date madeAt;

    @Column(name = "sent_at")
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date sentAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "next_try")
    @Temporal(TemporalType.TIMESTAMP)
    Date nextTry;

    @Column(name = "lease_until")
    @Temporal(TemporalType.TIMESTAMP)
    @Nullable
    Date leaseUntil;

    int tries;

    @Column(name = "last_error")
    @Nullable
    String lastError;
}
