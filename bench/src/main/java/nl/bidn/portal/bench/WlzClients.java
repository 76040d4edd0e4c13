// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients, as many as a busy gate has, each with a line of its own that stays open; they share a pile of messages. */
final class WlzClients {
    private static final int CLIENTS = 16;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<HttpClient> clients;
    private final int port;

    WlzClients(WlzDoor door) throws Exception {
        port = door.port;
        var context = door.client();
        clients = java.util.stream.Stream.generate(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(context)
                        .build())
                .limit(CLIENTS)
                .toList();
    }

    /**
     * What a round gave.
     *
     * @param perSecond answers
     * @param micros processor time of this process for each, with that of the client
     */
    record Round(double perSecond, double micros) {}

    /** A round of no more than a second or of all messages; any answer that is not 200 fails the bench. */
    Round round(String path, List<String> messages) throws Exception {
        long spent = PROCESS.getProcessCpuTime();
        long begin = System.nanoTime();
        int answered = ask(path, messages, begin);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(answered / seconds, (PROCESS.getProcessCpuTime() - spent) / 1e3 / answered);
    }

    /** Answers per second. */
    double perSecond(String path, List<String> messages) throws Exception {
        return round(path, messages).perSecond();
    }

    private int ask(String path, List<String> messages, long begin) throws Exception {
        var type = path.startsWith("/soap") ? "text/xml; charset=utf-8" : "application/json";
        var next = new AtomicInteger();
        var turn = new AtomicInteger();
        var answered = new AtomicInteger();
        ZorgBench.together(CLIENTS, () -> {
            var client = clients.get(turn.getAndIncrement());
            int done = 0;
            for (int i = next.getAndIncrement();
                    i < messages.size() && System.nanoTime() - begin < ROUND.toNanos();
                    i = next.getAndIncrement()) {
                var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(messages.get(i)))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " gave " + answer.statusCode() + ": " + answer.body());
                }
                done++;
                answered.incrementAndGet();
            }
            return done;
        });
        return answered.get();
    }
}
