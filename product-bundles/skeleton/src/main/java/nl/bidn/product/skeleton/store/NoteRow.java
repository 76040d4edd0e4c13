// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.store;

import java.util.Date;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.skeleton.service.Note;

@Entity
@Table(schema = "skeleton", name = "note")
class NoteRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column(name = "content")
    private String text;

    @Column
    private String author;

    @Column(name = "author_id")
    private String authorId;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "written_at")
    private Date writtenAt;

    /** For JPA. */
    protected NoteRow() {}

    NoteRow(Note note) {
        this.id = UUID.randomUUID().toString();
        this.organisation = note.organisation().value();
        this.text = note.text();
        this.author = note.author();
        this.authorId = note.authorId();
        this.writtenAt = Date.from(note.writtenAt());
    }

    Note note() {
        return new Note(new OrganisationId(organisation), text, author, authorId, writtenAt.toInstant());
    }
}
