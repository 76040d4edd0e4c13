// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stand-in will send to the portal, each at its time: a file a message, so that it outlives a restart, named by that time.
 * A message that was not answered is sent again until it is; one that was refused is laid aside.
 */
public final class Postbus implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postbus.class);
    private static final long TICK_MILLIS = 200;
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DIGITS = 15;
    private static final int OK = 200;

    private final Path folder;
    private final Path refused;
    private final Clock clock;
    private final URI portal;
    private final Sleutels sleutels;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final ScheduledExecutorService thread;

    /** @param portal where the portal takes messages of this stand-in */
    public Postbus(String name, Path folder, URI portal, Sleutels sleutels, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("postbus"));
        this.refused = Files.createDirectories(folder.resolve("geweigerd"));
        this.portal = portal;
        this.sleutels = sleutels;
        this.clock = clock;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var worker = new Thread(work, "sandbox-" + name + "-postbus");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Begins to send. */
    public void start() {
        var unused = thread.scheduleWithFixedDelay(new Bode(), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Sends this when it is time.
     *
     * @param what for people, without a space or a slash
     */
    public void stuur(Duration after, String what, String action, String soap) throws IOException {
        String name = String.format(
                "%0" + DIGITS + "d-%d-%s.xml",
                clock.instant().plus(after).toEpochMilli(),
                number.incrementAndGet() + clock.millis(),
                what);
        Path halfway = folder.resolve(name + ".part");
        Files.writeString(halfway, action + "\n" + soap);
        Files.move(halfway, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many were sent since the start. */
    public long verstuurd() {
        return sent.get();
    }

    /** The names of those that still have to be sent. */
    public List<String> wachtend() {
        return names(folder);
    }

    /** The names of those that the portal refused. */
    public List<String> geweigerd() {
        return names(refused);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Brings what is due. */
    private final class Bode implements Runnable {
        /** Made at the first message: most starts have none. */
        private @Nullable HttpClient client;

        @Override
        public void run() {
            try {
                for (String name : wachtend()) {
                    if (Long.parseLong(name.substring(0, DIGITS)) <= clock.millis()) {
                        breng(name);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                LOG.warn("the post of a stand-in: {}", e.toString());
            }
        }

        private void breng(String name) throws IOException, InterruptedException {
            Path file = folder.resolve(name);
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            int status = 0;
            try {
                HttpResponse<String> answer = post(text.substring(0, end), text.substring(end + 1));
                status = answer.statusCode();
                // that it is known there already is as good
                if (status == OK || answer.body().contains(">IB016<")) {
                    Files.delete(file);
                    sent.incrementAndGet();
                    return;
                }
                if (answer.body().contains(":Client<")) {
                    LOG.info(
                            "the portal refused {}: {}",
                            name,
                            answer.body().replaceAll("(?s).*<faultstring[^>]*>|</faultstring>.*", ""));
                    Files.move(file, refused.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    Files.writeString(refused.resolve(name + ".antwoord"), answer.body());
                    return;
                }
            } catch (IOException e) {
                LOG.debug("{} is sent again", name, e);
            }
            LOG.info("the portal did not take {} (status {}); it is sent again", name, status);
            Files.move(file, folder.resolve(later() + name.substring(DIGITS)), StandardCopyOption.ATOMIC_MOVE);
        }

        private String later() {
            return String.format(
                    "%0" + DIGITS + "d", clock.instant().plus(AGAIN).toEpochMilli());
        }

        private HttpResponse<String> post(String action, String soap) throws IOException, InterruptedException {
            HttpClient line = client;
            if (line == null) {
                line = HttpClient.newBuilder()
                        .sslContext(sleutels.context())
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
                client = line;
            }
            var request = HttpRequest.newBuilder(portal)
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", '"' + action + '"')
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(soap))
                    .build();
            return line.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
