// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.PersonalNotices;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.KeptReview;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.ReviewStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Starts the yearly reviews that are due, and reminds of those that wait: after fourteen days and then each week. Each
 * organisation and field of work is a transaction of its own, and what is done is not done again after a kill.
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class YearlyReview implements Job {
    private static final String PAGE = "/gebruikersbeheer/controle";

    private final Reviews reviews;
    private final ReviewStore store;
    private final AdministratorStore administratorStore;
    private final Administrators administrators;
    private final OrganisationStore organisations;
    private final PersonalNotices notices;
    private final Transactions transactions;

    @Activate
    public YearlyReview(
            @Reference Reviews reviews,
            @Reference ReviewStore store,
            @Reference AdministratorStore administratorStore,
            @Reference Administrators administrators,
            @Reference OrganisationStore organisations,
            @Reference PersonalNotices notices,
            @Reference Transactions transactions) {
        this.reviews = reviews;
        this.store = store;
        this.administratorStore = administratorStore;
        this.administrators = administrators;
        this.organisations = organisations;
        this.notices = notices;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "jaarlijkse-rechtencontrole";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(6, 0));
    }

    @Override
    public String run(Clock clock) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        int reminded = remind(now);
        int started = 0;
        for (Administered one : transactions.call(administratorStore::managed)) {
            started += transactions.call(() -> startIfDue(one, now)) ? 1 : 0;
        }
        return started + " reviews started, " + reminded + " reminded of";
    }

    private boolean startIfDue(Administered of, Instant now) {
        List<AccountId> managers = active(of.organisation(), of.domain());
        if (managers.isEmpty() || now.isBefore(due(of))) {
            return false;
        }
        organisations.lock(of.organisation());
        boolean started = reviews.start(of);
        if (started) {
            notices.tell(managers, "review.started", PAGE);
        }
        return started;
    }

    /** A year after the last one began, and not while that one waits; the first a year after the first administrator came. */
    private Instant due(Administered of) {
        return store.of(of.organisation(), java.util.Set.of(of.domain()), 1).stream()
                .findFirst()
                .map(last -> last.finishedAt() == null
                        ? Instant.MAX
                        : last.startedAt().plus(AccessReviews.EVERY))
                .orElseGet(() -> administratorStore
                        .first(of)
                        .map(first -> first.plus(AccessReviews.EVERY))
                        .orElse(Instant.MAX));
    }

    private List<AccountId> active(nl.bidn.portal.api.OrganisationId organisation, Domain domain) {
        return administrators.at(organisation, domain).stream().map(Account::id).toList();
    }

    private int remind(Instant now) {
        int reminded = 0;
        for (KeptReview review : transactions.call(store::open)) {
            reminded += transactions.call(() -> remind(review, now)) ? 1 : 0;
        }
        return reminded;
    }

    /** @param seen as it was in an earlier transaction, as what this one read before the lock would stay as it was */
    private boolean remind(KeptReview seen, Instant now) {
        organisations.lock(seen.organisation());
        String id = seen.id();
        KeptReview review =
                store.find(id).filter(found -> found.finishedAt() == null).orElse(null);
        if (review == null) {
            return false;
        }
        reviews.lapse(review);
        boolean open =
                store.find(id).filter(found -> found.finishedAt() == null).isPresent();
        Instant last = review.remindedAt();
        Instant next = last == null
                ? review.startedAt().plus(AccessReviews.FIRST_REMINDER)
                : last.plus(AccessReviews.NEXT_REMINDER);
        if (!open || now.isBefore(next)) {
            return false;
        }
        store.reminded(id, now);
        List<AccountId> managers = active(review.organisation(), review.domain());
        notices.tell(managers, "review.reminder", PAGE, days(review, now));
        return true;
    }

    private static long days(KeptReview review, Instant now) {
        return Duration.between(review.startedAt(), now).toDays();
    }
}
