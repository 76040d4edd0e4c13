// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Random acts and jumps of the clock, against the plainest model of a session. */
class SessionsModelTest {
    private static final FixedClock CLOCK = FixedClock.at("2026-11-23T08:00:00Z");
    /** A node may not know of this much of the activity on the other. */
    private static final Duration BLUR = Duration.ofMillis(LiveSession.BEHIND_MILLIS);

    private static @Nullable TestDatabase database;
    private static @Nullable Node node;
    private static int people;

    @BeforeContainer
    static void open() {
        TestDatabase opened = TestDatabase.derby();
        var em = opened.unit("identity", Node.class.getClassLoader());
        database = opened;
        node = new Node(em, opened.transactions(), opened.caches(), opened.secrets(), CLOCK);
        node.municipality("GM9001");
    }

    @AfterContainer
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    /** What we know of a session without asking. */
    private static final class Model {
        String token;
        final Instant started;
        Instant active;

        @Nullable
        OrganisationId chosen;

        boolean ended;

        Model(String token, Instant now) {
            this.token = token;
            this.started = now;
            this.active = now;
        }

        boolean isLive(Instant now) {
            return !ended && now.isBefore(active.plus(Sessions.IDLE)) && now.isBefore(started.plus(Sessions.ABSOLUTE));
        }
    }

    /** @param choices which act on which session, as one number each */
    @Property(seed = "20261126", tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void behavesAsTheModel(@ForAll @Size(min = 10, max = 60) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        Node on = Objects.requireNonNull(node);
        Account account = on.active("persoon-" + people++, new OrganisationId("GM9001"));
        List<Model> models = new ArrayList<>();
        for (int choice : choices) {
            act(on, account, models, choice);
            for (Model model : models) {
                assertThat(on.sessions.find(model.token, false).isPresent())
                        .as("session at %s, active %s, now %s", model.started, model.active, CLOCK.instant())
                        .isEqualTo(model.isLive(CLOCK.instant()));
            }
        }
        on.sessions.endAllOf(account.id());
    }

    private static void act(Node on, Account account, List<Model> models, int choice) {
        var random = new Random(choice);
        if (models.isEmpty() || choice % 10 == 0) {
            models.add(new Model(on.sessions.open(account.id(), Assurance.PASSWORD), CLOCK.instant()));
            return;
        }
        Model model = models.get(random.nextInt(models.size()));
        boolean live = model.isLive(CLOCK.instant());
        switch (choice % 10) {
            case 1, 2, 3 -> {
                assertThat(on.sessions.find(model.token, true).isPresent()).isEqualTo(live);
                model.active = live ? CLOCK.instant() : model.active;
            }
            case 4 -> CLOCK.forward(Duration.ofSeconds(random.nextInt(60)));
            case 5 -> CLOCK.forward(Duration.ofSeconds(random.nextInt(1300)));
            case 6 -> {
                if (live) {
                    model.token = on.sessions.rotate(model.token);
                }
            }
            case 7 -> {
                if (live) {
                    model.chosen = random.nextBoolean() ? new OrganisationId("GM9001") : null;
                    on.sessions.choose(model.token, model.chosen);
                    assertThat(on.sessions.find(model.token, false))
                            .map(Session::chosen)
                            .isEqualTo(Optional.ofNullable(model.chosen));
                }
            }
            case 8 -> {
                boolean over = !model.ended && !live;
                assertThat(on.sessions.expired(model.token))
                        .isEqualTo(over && CLOCK.instant().isBefore(endOf(model).plus(Duration.ofDays(1))));
            }
            default -> {
                if (choice % 3 == 0) {
                    on.sessions.end(model.token);
                    model.ended = model.ended || live;
                } else {
                    List<Instant> listed = on.sessions.all().stream()
                            .filter(session -> session.account().equals(account.id()))
                            .map(Session::startedAt)
                            .toList();
                    assertThat(listed)
                            .hasSizeBetween(
                                    count(models, CLOCK.instant()),
                                    count(models, CLOCK.instant().minus(BLUR)));
                }
            }
        }
    }

    private static Instant endOf(Model model) {
        Instant idle = model.active.plus(Sessions.IDLE);
        Instant old = model.started.plus(Sessions.ABSOLUTE);
        return idle.isBefore(old) ? idle : old;
    }

    private static int count(List<Model> models, Instant now) {
        return (int) models.stream().filter(model -> model.isLive(now)).count();
    }
}
