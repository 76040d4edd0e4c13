// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.belastingdienst.Levering;

/** Pages per second of a signed-in person, against a servlet in the same container that sends the same bytes. */
final class PageBench implements Bench.Case {
    private static final int REPORTS = 1000;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final int MOST_WARM_UPS = 8;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration MOST_FOR_MAIL = Duration.ofMinutes(5);
    private static final double GOAL = 0.3;

    @Override
    public Table run() throws Exception {
        var portal = RunningPortal.fresh(Bench.CHECKOUT, Bench.WORK.resolve("page"), Map.of());
        try {
            portal.console("bundle:install -s " + ReferenceKaraf.bare().toUri());
            deliverReports(portal);
            awaitEmptyOutbox(portal);
            var person = new SignedIn(portal, "productbeheerder", "GM9901");
            var table = new Table("page: pages per second of a signed-in person, 16 connections");
            compare(table, portal, person, "dashboard", "/");
            compare(table, portal, person, "Ophalen with " + REPORTS + " reports", "/alleenverdieners/ophalen");
            table.told("memory after it, resident", Memory.residentMegabytes(portal.process()) + " MB", "-");
            return table;
        } finally {
            portal.stop();
        }
    }

    private static void deliverReports(RunningPortal portal) throws Exception {
        var belastingdienst = portal.belastingdienst();
        for (int i = 0; i < REPORTS; i++) {
            var answer = belastingdienst.deliver(Levering.of("bench-" + i, 2026, Map.of("GM9901", 3)));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("delivery refused: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** The mails about the reports must not be sent while pages are measured. */
    private static void awaitEmptyOutbox(RunningPortal portal) throws Exception {
        long end = System.nanoTime() + MOST_FOR_MAIL.toNanos();
        while (!portal.get("/metrics", "text/plain").body().contains("\nportal_mails_waiting 0")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the outbox is not empty after " + MOST_FOR_MAIL);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void compare(Table table, RunningPortal portal, SignedIn person, String name, String path)
            throws Exception {
        var page = person.get(path);
        post(portal.address("/bare" + path), page);
        var headers = Map.of("Cookie", person.cookieHeader());
        var ours = new Load(portal.httpPort(), path, headers);
        var bare = new Load(portal.httpPort(), "/bare" + path, headers);
        warmUp(ours);
        warmUp(bare);
        List<Double> ourRounds = new ArrayList<>();
        List<Double> bareRounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ourRounds.add(ours.perSecond(ROUND));
            bareRounds.add(bare.perSecond(ROUND));
        }
        var size = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length / 1024;
        table.atLeast(name + ", " + size + " KB", "/s", Bench.median(ourRounds), Bench.median(bareRounds), GOAL);
    }

    /** Until two rounds in a row brought no more than three percent: the costly compiler comes late. */
    private static void warmUp(Load load) throws Exception {
        double best = load.perSecond(WARM_UP);
        int without = 0;
        for (int round = 1; round < MOST_WARM_UPS && without < 2; round++) {
            double rate = load.perSecond(WARM_UP);
            without = rate > best * 1.03 ? 0 : without + 1;
            best = Math.max(best, rate);
        }
    }

    private static void post(String address, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofString(page))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
