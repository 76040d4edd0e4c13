// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement.Right;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Yearly reviews in the database. */
@Component(service = ReviewStore.class)
public final class ReviewStore {
    private static final String OF =
            "select r from ReviewRow r where r.organisation = :organisation and r.domain in :domains";

    private final EntityManager em;

    @Activate
    public ReviewStore(@Reference(target = Unit.TARGET) EntityManager em) {
        this.em = em;
    }

    /** How many rights wait for a decision. */
    public int openLines(OrganisationId organisation, Set<Domain> domains) {
        return em.createQuery(
                        "select count(l) from ReviewLineRow l, ReviewRow r where l.review = r.id and l.decision is null"
                                + " and r.finishedAt is null and r.organisation = :organisation and r.domain in :domains",
                        Long.class)
                .setParameter("organisation", organisation.value())
                .setParameter("domains", NewcomerStore.names(domains))
                .getSingleResult()
                .intValue();
    }

    /** Newest first. */
    public List<KeptReview> of(OrganisationId organisation, Set<Domain> domains, int most) {
        return em
                .createQuery(OF + " order by r.startedAt desc, r.domain", ReviewRow.class)
                .setParameter("organisation", organisation.value())
                .setParameter("domains", NewcomerStore.names(domains))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ReviewRow::toReview)
                .toList();
    }

    /** Those that nobody finished yet. */
    public List<KeptReview> open() {
        return em
                .createQuery(
                        "select r from ReviewRow r where r.finishedAt is null order by r.startedAt, r.id",
                        ReviewRow.class)
                .getResultList()
                .stream()
                .map(ReviewRow::toReview)
                .toList();
    }

    public Optional<KeptReview> find(String review) {
        return row(review).map(ReviewRow::toReview);
    }

    public String start(OrganisationId organisation, Domain domain, Instant at) {
        String id = UUID.randomUUID().toString();
        em.persist(new ReviewRow(id, organisation, domain, at));
        return id;
    }

    public void add(String review, AccountId account, Right right) {
        em.persist(new ReviewLineRow(UUID.randomUUID().toString(), review, account, right));
    }

    public void reminded(String review, Instant at) {
        row(review).ifPresent(row -> row.reminded(at));
    }

    public void finish(String review, String by, Instant at) {
        row(review).ifPresent(row -> row.finish(by, at));
    }

    /** Those without a decision, in the order of the people's names. */
    public List<KeptReviewLine> undecided(String review, int offset, int most) {
        return em
                .createQuery(
                        "select l from ReviewLineRow l, AccountRow a where l.account = a.id and l.review = :review"
                                + " and l.decision is null order by a.searchName, a.id, l.product, l.role",
                        ReviewLineRow.class)
                .setParameter("review", review)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ReviewLineRow::toLine)
                .toList();
    }

    public int undecided(String review) {
        return em.createQuery(
                        "select count(l) from ReviewLineRow l where l.review = :review and l.decision is null",
                        Long.class)
                .setParameter("review", review)
                .getSingleResult()
                .intValue();
    }

    /** Whose rights these lines are of, without remembering any of them in this transaction. */
    public List<AccountId> accounts(Collection<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "select distinct l.account from ReviewLineRow l where l.id in :lines", String.class)
                        .setParameter("lines", List.copyOf(lines))
                        .getResultList()
                        .stream()
                        .map(AccountId::new)
                        .toList();
    }

    /** Where a review is, likewise. */
    public Optional<OrganisationId> organisation(String review) {
        return em
                .createQuery("select r.organisation from ReviewRow r where r.id = :review", String.class)
                .setParameter("review", review)
                .getResultList()
                .stream()
                .map(OrganisationId::new)
                .findFirst();
    }

    public Optional<KeptReviewLine> line(String review, String line) {
        return Optional.ofNullable(em.find(ReviewLineRow.class, line))
                .filter(row -> row.review().equals(review))
                .map(ReviewLineRow::toLine);
    }

    public void decide(String review, String line, Decision decision, String by, Instant at) {
        Optional.ofNullable(em.find(ReviewLineRow.class, line)).ifPresent(row -> row.decide(decision, by, at));
        row(review).ifPresent(row -> row.count(decision));
    }

    private Optional<ReviewRow> row(String review) {
        return Optional.ofNullable(em.find(ReviewRow.class, review));
    }
}
