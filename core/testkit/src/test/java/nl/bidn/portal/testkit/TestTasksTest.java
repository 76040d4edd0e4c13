// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.api.Worker.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestTasksTest {
    private static final OrganisationId TOWN = new OrganisationId("GM9901");

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final TestDatabase database = TestDatabase.derby();
    private final TestTasks tasks = new TestTasks(database.transactions(), clock);
    private final Deque<Result> results = new ArrayDeque<>();

    private final Product product = new Product() {
        @Override
        public ProductId id() {
            return new ProductId("demo");
        }

        @Override
        public Domain domain() {
            return Domain.ZORG;
        }

        @Override
        public List<Worker> workers() {
            return List.of(new Worker() {
                @Override
                public String name() {
                    return "doorsturen";
                }

                @Override
                public Result work(Task task) {
                    return results.remove();
                }
            });
        }
    };

    @AfterEach
    void close() {
        database.close();
    }

    private void ask(String subject) {
        database.transactions().run(() -> tasks.ask("doorsturen", TOWN, subject));
    }

    @Test
    void doesWhatWasCommittedOnce() {
        results.add(new Result.Done());
        ask("m-1");
        ask("m-1");
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    tasks.ask("doorsturen", TOWN, "m-2");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThatThrownBy(() -> tasks.ask("doorsturen", TOWN, "m-3")).isInstanceOf(IllegalStateException.class);
        assertThat(tasks.runAll(product))
                .containsExactly(
                        new TestTasks.Ran("doorsturen", new Task(TOWN, "m-1", 1, clock.instant()), new Result.Done()));
        assertThat(tasks.waiting()).isEmpty();
    }

    @Test
    void triesAgainWhenTheClockIsMoved() {
        results.add(new Result.Again("later"));
        results.add(new Result.Aside("nooit"));
        ask("m-1");
        assertThat(tasks.runAll(product)).hasSize(1);
        assertThat(tasks.runAll(product)).isEmpty();
        clock.forward(Duration.ofSeconds(2));
        assertThat(tasks.runAll(product))
                .extracting(ran -> ran.task().attempt())
                .containsExactly(2);
        assertThat(tasks.aside()).containsValue("nooit");
    }

    @Test
    void takesBackWhatWasAsked() {
        ask("m-1");
        database.transactions().run(() -> tasks.drop("doorsturen", TOWN, "m-1"));
        assertThat(tasks.runAll(product)).isEmpty();
    }
}
