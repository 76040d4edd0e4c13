// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.Roles.Capacity;
import org.jspecify.annotations.Nullable;

/** One signed document; its content is in the vault, under the organisation that the application was about then. */
@Entity
@Table(schema = "aansluiten", name = "document")
class DocumentRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "reference")
    private String reference;

    @Column(name = "number")
    private int number;

    @Column(name = "owner")
    private String owner;

    @Column(name = "file_id")
    private String fileId;

    @Column(name = "agreement")
    private @Nullable String agreement;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_size")
    private long fileSize;

    @Column(name = "signed_on")
    private java.sql.Date signedOn;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "capacity")
    private String capacity;

    @Column(name = "scanned")
    private boolean scanned;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "added_at")
    private Date addedAt;

    DocumentRow(String reference, int number, KeptFile file, Document document) {
        Agreement of = document.agreement();
        this.id = reference + "-" + number;
        this.reference = reference;
        this.number = number;
        this.owner = file.owner().value();
        this.fileId = file.fileId();
        this.agreement = of == null ? null : of.id();
        this.fileName = document.fileName();
        this.fileSize = document.size();
        this.signedOn = java.sql.Date.valueOf(document.signature().signedOn());
        this.signedBy = document.signature().signedBy();
        this.capacity = document.signature().capacity().name();
        this.scanned = document.scanned();
        this.addedAt = Times.column(document.addedAt());
    }

    Document toDocument() {
        return new Document(
                String.valueOf(number),
                agreement == null ? null : new Agreement(agreement),
                fileName,
                fileSize,
                new Ondertekening(signedOn.toLocalDate(), signedBy, Capacity.valueOf(capacity)),
                scanned,
                addedAt.toInstant());
    }

    KeptFile file() {
        return new KeptFile(new OrganisationId(owner), fileId);
    }
}
