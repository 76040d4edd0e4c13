// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.audit.AuditLines;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
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
    private final OrganisationRegister organisations;
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
            @Reference OrganisationRegister organisations,
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
        this.organisations = organisations;
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
                kept.organisation(),
                kept.domain(),
                kept.startedAt(),
                kept.finishedAt(),
                accounts.find(new AccountId(finishedBy)).map(Account::name).orElse(finishedBy),
                kept.confirmed(),
                kept.withdrawn(),
                kept.finishedAt() == null ? store.undecided(kept.id()) : 0);
    }

    @Override
    public List<Review> ofNobody(AccountId officer) {
        return transactions.call(() -> authority.isActiveOfficer(officer)
                ? store.open().stream()
                        .filter(this::isOfNobody)
                        .map(this::shown)
                        .toList()
                : List.of());
    }

    private boolean isOfNobody(KeptReview kept) {
        return administrators.at(kept.organisation(), kept.domain()).isEmpty();
    }

    @Override
    public List<Line> lines(AccountId by, String review, int offset, int most) {
        return transactions.call(() -> open(by, review).stream()
                .flatMap(kept -> store.undecided(kept.id(), offset, most).stream()
                        .flatMap(line ->
                                accounts.find(line.account()).map(account -> line(by, kept, line, account)).stream()))
                .toList());
    }

    private Line line(AccountId by, KeptReview review, KeptReviewLine line, Account account) {
        boolean here = account.organisation().equals(review.organisation());
        return new Line(
                line.id(),
                account,
                line.right(),
                here ? "" : name(account.organisation()),
                stays(by, review, account, line.right()));
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(id.value());
    }

    /** A review that waits for this person: an administrator there, or an officer where there is none. */
    private Optional<KeptReview> open(AccountId by, String review) {
        return store.find(review)
                .filter(kept -> kept.finishedAt() == null)
                .filter(kept -> manages(by, kept) || (authority.isActiveOfficer(by) && isOfNobody(kept)));
    }

    private boolean manages(AccountId by, KeptReview kept) {
        return authority
                .of(by)
                .filter(reach -> kept.organisation().equals(reach.organisation()) && reach.covers(kept.domain()))
                .isPresent();
    }

    /** His own right to manage, or that of the last one, who is invited and did not come yet. */
    private boolean stays(AccountId by, KeptReview review, Account holder, Right right) {
        return right.equals(ADMINISTRATOR) && (holder.id().equals(by) || authority.isLast(holder, review.domain()));
    }

    @Override
    public int decide(AccountId by, String review, Map<String, Decision> decisions) {
        return transactions.call(() -> {
            // whoever else works for another organisation, whose administrators may change him at this moment
            authority.lockAt(store.organisation(review), by, store.accounts(decisions.keySet()));
            Optional<KeptReview> kept = open(by, review);
            int taken = 0;
            if (kept.isPresent()) {
                for (var decision : decisions.entrySet()) {
                    taken += decide(by, kept.get(), decision.getKey(), decision.getValue()) ? 1 : 0;
                }
                settle(kept.get(), by.value());
            }
            return taken;
        });
    }

    private boolean decide(AccountId by, KeptReview review, String id, Decision decision) {
        KeptReviewLine line = store.line(review.id(), id)
                .filter(found -> found.decision() == null)
                .orElse(null);
        if (line == null || decision == Decision.LAPSED) {
            return false;
        }
        boolean stays = accounts.find(line.account())
                .filter(holder -> stays(by, review, holder, line.right()))
                .isPresent();
        if (stays && decision == Decision.WITHDRAWN) {
            return false;
        }
        boolean held = rights.isInForce(review, line);
        if (held && decision == Decision.WITHDRAWN) {
            withdraw(by.value(), review, line);
        }
        store.decide(review.id(), id, held ? decision : Decision.LAPSED, by.value(), now());
        return true;
    }

    private void withdraw(String by, KeptReview review, KeptReviewLine line) {
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
