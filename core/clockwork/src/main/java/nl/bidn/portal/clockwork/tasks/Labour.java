// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.clockwork.jobs.JobLog;
import nl.bidn.portal.clockwork.store.Outcome;
import nl.bidn.portal.clockwork.store.Piece;
import nl.bidn.portal.clockwork.store.WorkerKey;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.InstalledProduct.NamedWorker;
import nl.bidn.portal.products.ProductFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a worker do a piece, on a thread of its product, and makes of whatever happens what becomes of the piece. */
final class Labour {
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Labour.class);

    private final WorkerKey key;
    private final InstalledProduct product;
    private final Worker worker;
    private final String what;
    private final Held held;
    private final Tally tally;

    Labour(InstalledProduct product, NamedWorker worker, Held held, Tally tally) {
        this.key = new WorkerKey(product.id(), worker.name());
        this.product = product;
        this.worker = worker.worker();
        this.what = "worker " + worker.name();
        this.held = held;
        this.tally = tally;
    }

    Outcome work(Piece piece) {
        Instant began = held.now();
        Task task = new Task(piece.organisation(), piece.subject(), piece.attempts() + 1, piece.asked());
        try {
            return outcome(piece, began, product.call(what, LONGEST, () -> result(task)));
        } catch (ProductFailure e) {
            return switch (e.kind()) {
                case GONE -> new Outcome.Back(piece.id(), held.now());
                case TOO_BUSY -> new Outcome.Back(piece.id(), held.now().plus(WHEN_BUSY));
                case TOO_SLOW -> outcome(piece, began, new Result.Again("took longer than 15 min"));
                case THREW -> outcome(piece, began, new Result.Again(className(e)));
            };
        }
    }

    /** On a thread of the product. What its exception says may be content, so nobody else gets to see it. */
    private Result result(Task task) {
        try {
            return Objects.requireNonNull(worker.work(task));
        } catch (Exception | LinkageError | StackOverflowError e) {
            String type = e.getClass().getSimpleName();
            LOG.warn("{}: attempt {} at a piece of work failed: {}", key, task.attempt(), type);
            product.failed(what, type);
            return new Result.Again(type);
        }
    }

    private Outcome outcome(Piece piece, Instant began, Result result) {
        if (result instanceof Result.Done) {
            tally.done().increment();
            return new Outcome.Done(piece.id());
        }
        tally.failed().increment();
        Instant now = held.now();
        Instant since = piece.triedSince() == null ? began : piece.triedSince();
        if (result instanceof Result.Aside aside) {
            return aside(piece, since, aside.why());
        }
        String why = ((Result.Again) result).why();
        return since.plus(Result.Again.LONGEST).isAfter(now)
                ? again(piece, now.plus(Result.Again.waitAfter(piece.attempts() + 1)), since, why)
                : aside(piece, since, why);
    }

    private Outcome again(Piece piece, Instant due, Instant since, String why) {
        LOG.debug("{}: a piece of work is tried again at {}", key, due);
        return new Outcome.Again(piece.id(), due, since, JobLog.line(why));
    }

    private Outcome aside(Piece piece, Instant since, String why) {
        String line = JobLog.line(why);
        LOG.warn("{}: a piece of work is laid aside after {} attempts: {}", key, piece.attempts() + 1, line);
        return new Outcome.Aside(piece.id(), since, line);
    }

    private static String className(ProductFailure failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
