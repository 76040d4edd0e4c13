// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.api.Worker.Result;

/**
 * Keeps what is asked in memory, once it is committed, until a test has it done: {@link #runAll}. What is tried again
 * waits as long as in the portal, so move the clock first.
 */
public final class TestTasks implements Tasks {
    /** What a piece of work is known by; the product is empty for the first of the bundle. */
    public record Asked(Optional<ProductId> product, String worker, OrganisationId organisation, String subject) {}

    /** A piece that was worked on, and what came of it; an exception is {@link Result.Again} with the name of its class. */
    public record Ran(String worker, Task task, Result result) {}

    /** A piece that waits. */
    private record Waiting(Instant asked, Instant due, int attempts) {
        Waiting earlier(Instant other) {
            return other.isBefore(due) ? new Waiting(asked, other, attempts) : this;
        }
    }

    private final Transactions transactions;
    private final Clock clock;
    private final Optional<ProductId> product;
    private final Map<Asked, Waiting> waiting;
    private final Map<Asked, String> aside;

    /** @param transactions those of the {@link TestDatabase}: outside one, nothing can be asked */
    public TestTasks(Transactions transactions, Clock clock) {
        this(transactions, clock, Optional.empty(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private TestTasks(
            Transactions transactions,
            Clock clock,
            Optional<ProductId> product,
            Map<Asked, Waiting> waiting,
            Map<Asked, String> aside) {
        this.transactions = transactions;
        this.clock = clock;
        this.product = product;
        this.waiting = waiting;
        this.aside = aside;
    }

    /** Keeps what is asked with what the others ask. */
    @Override
    public TestTasks of(ProductId other) {
        return new TestTasks(transactions, clock, Optional.of(other), waiting, aside);
    }

    @Override
    public void ask(String worker, OrganisationId organisation, String subject) {
        ask(worker, organisation, subject, clock.instant());
    }

    @Override
    public void ask(String worker, OrganisationId organisation, String subject, Instant notBefore) {
        Asked asked = new Asked(product, worker, organisation, subject);
        Waiting fresh = new Waiting(clock.instant(), notBefore, 0);
        transactions.afterCommit(() -> {
            aside.remove(asked);
            waiting.merge(asked, fresh, (there, again) -> there.earlier(notBefore));
        });
    }

    @Override
    public void drop(String worker, OrganisationId organisation, String subject) {
        Asked asked = new Asked(product, worker, organisation, subject);
        transactions.afterCommit(() -> {
            aside.remove(asked);
            waiting.remove(asked);
        });
    }

    /** What waits, whether it is due or not. */
    public List<Asked> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /** What is laid aside, and why. */
    public Map<Asked, String> aside() {
        return Map.copyOf(aside);
    }

    /** Has the workers do all that is due, in this thread, also what they ask of each other meanwhile. */
    public List<Ran> runAll(Product by) {
        List<Ran> ran = new ArrayList<>();
        Optional<Asked> next = next(by);
        while (next.isPresent()) {
            ran.add(run(by, next.get()));
            next = next(by);
        }
        return ran;
    }

    private Optional<Asked> next(Product by) {
        Instant now = clock.instant();
        return waiting.entrySet().stream()
                .filter(e -> !e.getValue().due().isAfter(now))
                .map(Map.Entry::getKey)
                .filter(asked ->
                        asked.product().isEmpty() || asked.product().get().equals(by.id()))
                .findFirst();
    }

    private Ran run(Product by, Asked asked) {
        Worker worker = by.workers().stream()
                .filter(w -> w.name().equals(asked.worker()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no worker '" + asked.worker() + "'"));
        Waiting had = Objects.requireNonNull(waiting.remove(asked));
        Task task = new Task(asked.organisation(), asked.subject(), had.attempts() + 1, had.asked());
        Result result = result(worker, task);
        if (result instanceof Result.Aside why) {
            if (!waiting.containsKey(asked)) {
                aside.put(asked, why.why());
            }
        } else if (result instanceof Result.Again) {
            Instant due = clock.instant().plus(Result.Again.waitAfter(task.attempt()));
            waiting.merge(
                    asked, new Waiting(had.asked(), due, task.attempt()), (again, kept) -> kept.earlier(again.due()));
        }
        return new Ran(worker.name(), task, result);
    }

    private static Result result(Worker worker, Task task) {
        try {
            return worker.work(task);
        } catch (Exception e) {
            return new Result.Again(e.getClass().getSimpleName());
        }
    }
}
