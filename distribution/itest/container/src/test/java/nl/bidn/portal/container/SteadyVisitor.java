// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Asks for a page fifty times a second while something else goes on, and remembers each answer that was not good. */
final class SteadyVisitor implements AutoCloseable {
    private static final int INTERVAL_MILLIS = 20;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    private final Future<?> visits;
    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    SteadyVisitor(Person person, String path) {
        this(person, path, answer -> answer.statusCode() == 200);
    }

    /** @param good whether an answer is as it should be */
    SteadyVisitor(Person person, String path, Predicate<HttpResponse<String>> good) {
        visits =
                threads.scheduleAtFixedRate(() -> visit(person, path, good), 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void visit(Person person, String path, Predicate<HttpResponse<String>> good) {
        try {
            HttpResponse<String> answer = person.get(path);
            if (!good.test(answer)) {
                failures.add(path + " gave " + answer.statusCode() + " " + answer.body());
            }
            answers.incrementAndGet();
        } catch (RuntimeException e) {
            failures.add(path + " failed: " + e);
        }
    }

    /** Ends the visits; fails if one of them did. */
    @Override
    public void close() {
        visits.cancel(false);
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(failures).isEmpty();
        assertThat(answers.get()).isPositive();
    }
}
