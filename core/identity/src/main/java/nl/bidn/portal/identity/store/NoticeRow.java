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
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.NoticeBoard;
import org.jspecify.annotations.Nullable;

/** What one person was told. */
@Entity
@Table(schema = "identities", name = "notice")
class NoticeRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account")
    private String account;

    @Column(name = "product")
    private String product;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "told_at")
    private Date toldAt;

    @Column(name = "subject_nl")
    private String subjectNl;

    @Column(name = "text_nl")
    private String textNl;

    @Column(name = "subject_en")
    private String subjectEn;

    @Column(name = "text_en")
    private String textEn;

    @Column(name = "page_path")
    private String path;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "read_at")
    private @Nullable Date readAt;

    NoticeRow(String id, AccountId account, ProductId product, Announcement announcement, Instant at) {
        this.id = id;
        this.account = account.value();
        this.product = product.value();
        this.toldAt = Times.column(at);
        this.subjectNl = announcement.nl().subject();
        this.textNl = announcement.nl().text();
        this.subjectEn = announcement.en().subject();
        this.textEn = announcement.en().text();
        this.path = announcement.path();
    }

    NoticeBoard.Line toLine(boolean dutch) {
        return new NoticeBoard.Line(
                id, toldAt.toInstant(), dutch ? subjectNl : subjectEn, dutch ? textNl : textEn, path, readAt != null);
    }
}
