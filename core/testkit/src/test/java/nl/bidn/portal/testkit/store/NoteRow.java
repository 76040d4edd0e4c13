// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit.store;

import java.time.Instant;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** A row to try persistence units with. */
@Entity
@Table(schema = "notes", name = "note")
public class NoteRow {
    @Id
    private String id;

    private String text;
    private boolean pinned;

    @Column(name = "made_at")
    @Temporal(TemporalType.TIMESTAMP)
    private Date madeAt;

    protected NoteRow() {}

    public NoteRow(String id, String text, boolean pinned, Instant madeAt) {
        this.id = id;
        this.text = text;
        this.pinned = pinned;
        this.madeAt = Date.from(madeAt);
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public boolean pinned() {
        return pinned;
    }

    public Instant madeAt() {
        return madeAt.toInstant();
    }

    public void rewrite(String other) {
        this.text = other;
    }
}
