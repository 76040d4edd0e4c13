// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.PRODUCT_MANAGER;
import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Cell;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two administrators change the same few users at the same moments. Whatever comes of it, there is an order of their acts, one
 * after the other, in which the plainest model gives each of them the answer that he got, and ends with what is there.
 */
class TwoAdministratorsTest extends RoomTest {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 50;
    private static final int ACTS = 2;
    private static final int USERS = 2;

    private final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    private final Random random = new Random(SEED);
    private OrganisationId stad;
    private List<Account> administrators = List.of();
    private int names;

    @BeforeEach
    void town() {
        stad = node.municipality("GM9901");
        node.products.install(iwmo);
        node.enablement.enable(iwmo.id(), stad, "test");
        administrators = List.of(node.active("anna", stad), node.active("bart", stad));
        administrators.forEach(one -> node.administrators.appoint(one.id(), Domain.ZORG, "test"));
    }

    /** A user, as far as administrators change him. */
    private record State(
            boolean gone,
            boolean active,
            boolean newsletter,
            boolean contact,
            boolean manages,
            Set<Right> roles,
            int changes) {
        static final State NONE = new State(true, false, false, false, false, Set.of(), 0);

        static State of(User user) {
            Set<Right> held = new HashSet<>();
            user.roles().stream().filter(Cell::held).forEach(cell -> held.add(cell.right()));
            return new State(
                    false,
                    user.active(),
                    user.newsletter(),
                    user.contactPerson(),
                    user.administers().contains(Domain.ZORG),
                    held,
                    user.changes());
        }

        State managing(boolean now) {
            return new State(gone, active, newsletter, contact, now, roles, changes + 1);
        }
    }

    /** What came of an act: the answer, and how the user is then. */
    private record Step(
            Class<? extends Result> answer, @Nullable Why why, State then) {
        static Step done(State then) {
            return new Step(Done.class, null, then);
        }

        static Step stale(State now) {
            return new Step(Stale.class, null, now);
        }

        static Step refused(Why why, State now) {
            return new Step(Refused.class, why, now);
        }

        boolean isWhatCame(Result result) {
            return answer.isInstance(result) && (!(result instanceof Refused refused) || refused.why() == why);
        }
    }

    /** Something that an administrator does with a user. */
    private sealed interface Act {
        int user();
    }

    private record Save(int user, Change change) implements Act {}

    private record Erase(int user, int changes) implements Act {}

    private record Appoint(int user) implements Act {}

    private record Dismiss(int user) implements Act {}

    private static Step model(Act act, State user) {
        if (user.gone()) {
            return Step.stale(user);
        }
        if (act instanceof Save save) {
            return model(save.change(), user);
        }
        if (act instanceof Erase erase) {
            if (erase.changes() != user.changes()) {
                return Step.stale(user);
            }
            boolean off = !user.active() && !user.newsletter() && !user.contact();
            return off ? Step.done(State.NONE) : Step.refused(Why.SWITCH_OFF_FIRST, user);
        }
        if (act instanceof Appoint) {
            return user.active() ? Step.done(user.managing(true)) : Step.refused(Why.NOT_ACTIVE, user);
        }
        return Step.done(user.managing(false));
    }

    private static Step model(Change change, State user) {
        if (change.changes() != user.changes()) {
            return Step.stale(user);
        }
        boolean on = change.active();
        return Step.done(new State(
                false,
                on,
                on && change.newsletter(),
                on && change.contactPerson(),
                on && user.active() && user.manages(),
                on ? change.roles() : Set.of(),
                user.changes() + 1));
    }

    private Result carryOut(AccountId by, Act act, List<AccountId> users) {
        AccountId user = users.get(act.user());
        if (act instanceof Save save) {
            return node.users.save(by, user, save.change());
        }
        if (act instanceof Erase erase) {
            return node.users.erase(by, user, erase.changes());
        }
        return act instanceof Appoint
                ? node.users.appoint(by, user, Domain.ZORG)
                : node.users.dismiss(by, user, Domain.ZORG, null);
    }

    /** Of a page as it was at the start of the round, or as it is after somebody changed it once. */
    private Act any(List<State> users) {
        int user = random.nextInt(users.size());
        int changes = users.get(user).changes() + (random.nextInt(3) == 0 ? 1 : 0);
        return switch (random.nextInt(9)) {
            case 0 -> new Appoint(user);
            case 1 -> new Dismiss(user);
            case 2 -> new Erase(user, changes);
            case 3, 4 -> new Save(user, new Change(changes, Set.of(), false, false, false));
            default -> {
                Set<Right> rights = new HashSet<>();
                for (String role : List.of(USER, PRODUCT_MANAGER)) {
                    if (random.nextBoolean()) {
                        rights.add(new Right(iwmo.id(), role));
                    }
                }
                yield new Save(user, new Change(changes, rights, random.nextBoolean(), random.nextBoolean(), true));
            }
        };
    }

    /** The acts of each administrator, and what came of them. */
    private record Round(List<List<Act>> acts, List<List<Result>> results, List<State> end) {
        /** Whether the acts can have been done one after the other, from here on. */
        boolean explains(List<State> now, int first, int second) {
            if (first == ACTS && second == ACTS) {
                return now.equals(end);
            }
            return (first < ACTS
                            && next(now, 0, first)
                                    .map(then -> explains(then, first + 1, second))
                                    .orElse(false))
                    || (second < ACTS
                            && next(now, 1, second)
                                    .map(then -> explains(then, first, second + 1))
                                    .orElse(false));
        }

        private Optional<List<State>> next(List<State> now, int who, int which) {
            Act act = acts.get(who).get(which);
            Step step = model(act, now.get(act.user()));
            if (!step.isWhatCame(results.get(who).get(which))) {
                return Optional.empty();
            }
            List<State> then = new ArrayList<>(now);
            then.set(act.user(), step.then());
            return Optional.of(then);
        }

        long count(Class<? extends Result> kind) {
            return results.stream()
                    .flatMap(List::stream)
                    .filter(kind::isInstance)
                    .count();
        }
    }

    @Test
    void neverLoseAChange() throws Exception {
        List<AccountId> users = new ArrayList<>();
        long done = 0;
        long stale = 0;
        for (int i = 0; i < ROUNDS; i++) {
            users.removeIf(id -> state(id).gone());
            while (users.size() < USERS) {
                users.add(newUser());
            }
            int lines = saved();
            List<State> start = users.stream().map(this::state).toList();
            Round round = round(users, start);

            assertThat(round.explains(start, 0, 0))
                    .as("round %s: %s from %s", i, round, start)
                    .isTrue();
            assertThat(saved() - lines)
                    .as("round %s: each save has its line, and nothing else has", i)
                    .isEqualTo(saves(round));
            done += round.count(Done.class);
            stale += round.count(Stale.class);
        }
        assertThat(done).as("changes that were done").isGreaterThan(ROUNDS);
        assertThat(stale).as("changes that came too late").isGreaterThan(ROUNDS / 3);
    }

    private Round round(List<AccountId> users, List<State> start) throws Exception {
        List<List<Act>> acts = new ArrayList<>();
        List<Callable<List<Result>>> works = new ArrayList<>();
        for (Account by : administrators) {
            List<Act> own = new ArrayList<>();
            for (int i = 0; i < ACTS; i++) {
                own.add(any(start));
            }
            acts.add(own);
            works.add(
                    () -> own.stream().map(act -> carryOut(by.id(), act, users)).toList());
        }
        List<List<Result>> results = Together.run(works);
        return new Round(acts, results, users.stream().map(this::state).toList());
    }

    private static long saves(Round round) {
        long saves = 0;
        for (int who = 0; who < round.acts().size(); who++) {
            for (int which = 0; which < ACTS; which++) {
                boolean done = round.results().get(who).get(which) instanceof Done;
                saves += done && round.acts().get(who).get(which) instanceof Save ? 1 : 0;
            }
        }
        return saves;
    }

    private AccountId newUser() {
        AccountId id = node.active("gebruiker" + names++, stad).id();
        // who never signed in is invited again when he comes back
        node.accounts.signedIn(id);
        return id;
    }

    private State state(AccountId id) {
        return node.users.user(administrators.get(0).id(), id).map(State::of).orElse(State.NONE);
    }

    private int saved() {
        return node.auditLog.last(10_000, "gebruiker-gewijzigd", stad.value()).size();
    }
}
