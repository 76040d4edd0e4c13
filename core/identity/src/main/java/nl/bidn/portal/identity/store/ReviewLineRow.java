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
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement.Right;
import org.jspecify.annotations.Nullable;

/** One right in a yearly review. */
@Entity
@Table(schema = "identities", name = "access_review_line")
class ReviewLineRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "review")
    private String review;

    @Column(name = "account")
    private String account;

    @Column(name = "product")
    private String product;

    @Column(name = "role_id")
    private String role;

    @Column(name = "decision")
    private @Nullable String decision;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "decided_at")
    private @Nullable Date decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    ReviewLineRow(String id, String review, AccountId account, Right right) {
        this.id = id;
        this.review = review;
        this.account = account.value();
        this.product = right.product().value();
        this.role = right.role();
    }

    String review() {
        return review;
    }

    void decide(Decision made, String by, Instant at) {
        decision = made.name();
        decidedBy = by;
        decidedAt = Times.column(at);
    }

    KeptReviewLine toLine() {
        return new KeptReviewLine(
                id,
                new AccountId(account),
                new Right(new ProductId(product), role),
                decision == null ? null : Decision.valueOf(decision));
    }
}
