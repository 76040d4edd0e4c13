// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.KeptReview;
import nl.bidn.portal.identity.store.KeptReviewLine;
import nl.bidn.portal.identity.store.ReviewStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the decisions of the yearly review; each withdrawal is a revocation like any other. */
@Component(service = {AccessReviews.class, Reviews.class})
public final class Reviews implements AccessReviews {
    private static final int MOST = 50;

    private final ReviewStore store;
    private final AccountStore accounts;
    private final Roles roles;
    private final Administrators administrators;
    private final Authority authority;
    private final RightsInForce rights;
    private final Workload workload;
    private final Transactions transactions;
    private final AuditLines audit;
    private final Clock clock;

    @Activate
    public Reviews(
            @Reference ReviewStore store,
            @Reference AccountStore accounts,
            @Reference Roles roles,
            @Reference Administrators administrators,
            @Reference Authority authority,
            @Reference RightsInForce rights,
            @Reference Workload workload,
            @Reference Transactions transactions,
            @Reference AuditLines audit,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.roles = roles;
        this.administrators = administrators;
        this.authority = authority;
        this.rights = rights;
        this.workload = workload;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Review> of(AccountId by) {
        return transactions.call(() -> {
            Reach reach = authority.need(by);
            return store.of(reach.organisation(), reach.domains(), MOST).stream()
                    .map(this::shown)
                    .toList();
        });
    }

    private Review shown(KeptReview kept) {
        String finishedBy = kept.finishedBy() == null ? "" : kept.finishedBy();
        return new Review(
                kept.id(),
                kept.domain(),
                kept.startedAt(),
                kept.finishedAt(),
                accounts.find(new AccountId(finishedBy)).map(Account::name).orElse(finishedBy),
                kept.confirmed(),
                kept.withdrawn(),
                kept.finishedAt() == null ? store.undecided(kept.id()) : 0);
    }

    @Override
    public List<Line> lines(AccountId by, String review, int offset, int most) {
        return transactions.call(() -> {
            Reach reach = authority.need(by);
            return own(reach, review).stream()
                    .flatMap(kept -> store.undecided(kept.id(), offset, most).stream())
                    .flatMap(line -> accounts
                            .find(line.account())
                            .map(account -> new Line(line.id(), account, line.right(), isOwn(reach, line)))
                            .stream())
                    .toList();
        });
    }

    private Optional<KeptReview> own(Reach reach, String review) {
        return store.find(review)
                .filter(kept -> kept.finishedAt() == null)
                .filter(kept -> kept.organisation().equals(reach.organisation()) && reach.covers(kept.domain()));
    }

    private static boolean isOwn(Reach reach, KeptReviewLine line) {
        return line.right().equals(ADMINISTRATOR) && line.account().equals(reach.by());
    }

    @Override
    public int decide(AccountId by, String review, Map<String, Decision> decisions) {
        return transactions.call(() -> {
            authority.lock(by);
            Reach reach = authority.need(by);
            Optional<KeptReview> kept = own(reach, review);
            int taken = 0;
            if (kept.isPresent()) {
                for (var decision : decisions.entrySet()) {
                    taken += decide(reach, kept.get(), decision.getKey(), decision.getValue()) ? 1 : 0;
                }
                settle(kept.get(), by.value());
            }
            return taken;
        });
    }

    private boolean decide(Reach reach, KeptReview review, String id, Decision decision) {
        KeptReviewLine line = store.line(review.id(), id)
                .filter(found -> found.decision() == null)
                .orElse(null);
        if (line == null || decision == Decision.LAPSED || (decision == Decision.WITHDRAWN && isOwn(reach, line))) {
            return false;
        }
        boolean held = rights.isInForce(review, line);
        if (held && decision == Decision.WITHDRAWN) {
            withdraw(reach, review, line);
        }
        store.decide(
                review.id(), id, held ? decision : Decision.LAPSED, reach.by().value(), now());
        return true;
    }

    private void withdraw(Reach reach, KeptReview review, KeptReviewLine line) {
        String by = reach.by().value();
        if (line.right().equals(ADMINISTRATOR)) {
            administrators.dismiss(line.account(), review.domain(), by);
        } else {
            roles.revoke(line.account(), line.right().product(), line.right().role(), review.organisation(), by);
        }
        accounts.countChange(line.account());
    }

    /** Passes over what is gone, for the job. Call it in a transaction. */
    void lapse(KeptReview review) {
        for (KeptReviewLine line : store.undecided(review.id(), 0, Integer.MAX_VALUE)) {
            if (!rights.isInForce(review, line)) {
                store.decide(review.id(), line.id(), Decision.LAPSED, AuditLines.PORTAL, now());
            }
        }
        settle(review, AuditLines.PORTAL);
    }

    /** Finishes a review in which nothing waits any more. */
    private void settle(KeptReview review, String by) {
        workload.changed(review.organisation());
        if (store.undecided(review.id()) > 0) {
            return;
        }
        store.finish(review.id(), by, now());
        KeptReview finished = store.find(review.id()).orElseThrow();
        audit.portal(
                by,
                "rechtencontrole-afgerond",
                review.organisation(),
                "controle " + review.id() + ", " + review.domain() + ", bevestigd " + finished.confirmed()
                        + ", ingetrokken " + finished.withdrawn() + ", vervallen " + finished.lapsed());
    }

    /** Starts a review of all rights that there are now; none if there are none. Call it in a transaction. */
    boolean start(nl.bidn.portal.identity.Administrators.Administered of) {
        Set<KeptReviewLine> all = rights.of(of);
        if (all.isEmpty()) {
            return false;
        }
        String id = store.start(of.organisation(), of.domain(), now());
        all.forEach(line -> store.add(id, line.account(), line.right()));
        workload.changed(of.organisation());
        audit.portal(
                AuditLines.PORTAL,
                "rechtencontrole-gestart",
                of.organisation(),
                "controle " + id + ", " + of.domain() + ", rechten " + all.size());
        return true;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
