// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** One message. */
@Entity
@Table(schema = "aansluiten", name = "bericht")
class BerichtRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "reference")
    private String reference;

    @Column(name = "number")
    private int number;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "said_at")
    private Date saidAt;

    @Column(name = "from_servicedesk")
    private boolean fromServicedesk;

    @Column(name = "author")
    private @Nullable String author;

    @Column(name = "text")
    private String text;

    BerichtRow(String reference, int number, Bericht bericht) {
        AccountId from = bericht.from();
        this.id = reference + "-" + number;
        this.reference = reference;
        this.number = number;
        this.saidAt = Times.column(bericht.at());
        this.fromServicedesk = bericht.fromServicedesk();
        this.author = from == null ? null : from.value();
        this.text = bericht.text();
    }

    Bericht toBericht() {
        return new Bericht(saidAt.toInstant(), fromServicedesk, author == null ? null : new AccountId(author), text);
    }
}
