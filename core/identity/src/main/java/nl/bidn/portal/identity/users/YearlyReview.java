// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Schedule;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Administrators.Administered;
import nl.bidn.portal.identity.PersonalNotices;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.KeptReview;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.ReviewStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Starts the yearly reviews that are due, and reminds of those that wait: after fourteen days and then each week. Where nobody
 * manages the field of work, the servicedesk is told, once for all of those. Each organisation and field of work is a
 * transaction of its own, and what is done is not done again after a kill.
 */
@Component(service = Job.class, property = "portal.room=identity")
public final class YearlyReview implements Job {
    private static final String PAGE = "/gebruikersbeheer/controle";
    private static final String DESK_PAGE = "/servicedesk/controle";

    private final Reviews reviews;
    private final RightsInForce rights;
    private final ReviewStore store;
    private final AdministratorStore administratorStore;
    private final Administrators administrators;
    private final OrganisationStore organisations;
    private final PersonalNotices notices;
    private final Transactions transactions;

    @Activate
    public YearlyReview(
            @Reference Reviews reviews,
            @Reference RightsInForce rights,
            @Reference ReviewStore store,
            @Reference AdministratorStore administratorStore,
            @Reference Administrators administrators,
            @Reference OrganisationStore organisations,
            @Reference PersonalNotices notices,
            @Reference Transactions transactions) {
        this.reviews = reviews;
        this.rights = rights;
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

    /** Whom one review was brought to. */
    private enum Told {
        NOBODY,
        ADMINISTRATORS,
        SERVICEDESK
    }

    @Override
    public String run(Clock clock) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        var today = new Today(clock);
        List<Told> reminded = transactions.call(store::open).stream()
                .map(review -> transactions.call(() -> remind(review, now)))
                .toList();
        List<Told> started = transactions.call(rights::places).stream()
                .map(one -> transactions.call(() -> startIfDue(one, now, today)))
                .toList();
        tellServicedesk("review.desk.started", started);
        tellServicedesk("review.desk.reminder", reminded);
        return count(started) + " reviews started, " + count(reminded) + " reminded of";
    }

    private static long count(List<Told> all) {
        return all.stream().filter(told -> told != Told.NOBODY).count();
    }

    private void tellServicedesk(String key, List<Told> all) {
        long waiting = all.stream().filter(told -> told == Told.SERVICEDESK).count();
        if (waiting > 0) {
            transactions.run(() -> notices.tell(
                    administrators.officers().stream().map(Account::id).toList(), key, DESK_PAGE, waiting));
        }
    }

    private Told startIfDue(Administered of, Instant now, Today today) {
        boolean exists = organisations
                .find(of.organisation())
                .filter(organisation -> organisation.existsOn(today.date()))
                .isPresent();
        if (!exists || now.isBefore(due(of))) {
            return Told.NOBODY;
        }
        organisations.lock(of.organisation());
        if (!reviews.start(of)) {
            return Told.NOBODY;
        }
        List<AccountId> managers = active(of.organisation(), of.domain());
        notices.tell(managers, "review.started", PAGE);
        return told(managers);
    }

    private static Told told(List<AccountId> managers) {
        return managers.isEmpty() ? Told.SERVICEDESK : Told.ADMINISTRATORS;
    }

    /**
     * A year after the last one began, and not while that one waits; the first a year after the first administrator came, or
     * where none ever did, after the first right was given.
     */
    private Instant due(Administered of) {
        return store.of(of.organisation(), Set.of(of.domain()), 1).stream()
                .findFirst()
                .map(last -> last.finishedAt() == null
                        ? Instant.MAX
                        : last.startedAt().plus(AccessReviews.EVERY))
                .orElseGet(() -> administratorStore
                        .first(of)
                        .or(() -> rights.first(of))
                        .map(first -> first.plus(AccessReviews.EVERY))
                        .orElse(Instant.MAX));
    }

    private List<AccountId> active(OrganisationId organisation, Domain domain) {
        return administrators.at(organisation, domain).stream().map(Account::id).toList();
    }

    /** @param seen as it was in an earlier transaction, as what this one read before the lock would stay as it was */
    private Told remind(KeptReview seen, Instant now) {
        organisations.lock(seen.organisation());
        String id = seen.id();
        KeptReview review =
                store.find(id).filter(found -> found.finishedAt() == null).orElse(null);
        if (review == null) {
            return Told.NOBODY;
        }
        reviews.lapse(review);
        boolean open =
                store.find(id).filter(found -> found.finishedAt() == null).isPresent();
        Instant last = review.remindedAt();
        Instant next = last == null
                ? review.startedAt().plus(AccessReviews.FIRST_REMINDER)
                : last.plus(AccessReviews.NEXT_REMINDER);
        if (!open || now.isBefore(next)) {
            return Told.NOBODY;
        }
        store.reminded(id, now);
        List<AccountId> managers = active(review.organisation(), review.domain());
        notices.tell(managers, "review.reminder", PAGE, days(review, now));
        return told(managers);
    }

    private static long days(KeptReview review, Instant now) {
        return Duration.between(review.startedAt(), now).toDays();
    }
}
