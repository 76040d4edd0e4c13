// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Fifty requests a second, until stopped; counts those that were not answered with 200. */
final class SteadyWork {
    private static final long INTERVAL_MILLIS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    SteadyWork(String address, Map<String, String> headers) {
        var builder = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        headers.forEach(builder::header);
        this.request = builder.build();
        var unused = clock.scheduleAtFixedRate(this::ask, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        asked.incrementAndGet();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    if (failure != null || answer.statusCode() != 200) {
                        failed.incrementAndGet();
                    }
                    answered.incrementAndGet();
                });
    }

    long asked() {
        return asked.get();
    }

    long stop() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(15, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the steady work does not end");
        }
        return failed.get() + (asked.get() - answered.get() > 1 ? asked.get() - answered.get() - 1 : 0);
    }
}
