// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/** One hub for care messages that is killed at random moments, and what came of it. The partner writes down each copy that it gets. */
final class HubKilling {
    private static final int SENDERS = 3;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;
    private int doubled;

    private HubKilling() {}

    /**
     * Kills a hub so many times, and waits until the last one has handed over all that was accepted.
     *
     * @throws org.opentest4j.TestAbortedException if this database is not installed
     */
    static HubKilling run(Engine engine, int kills) throws Exception {
        var killing = new HubKilling();
        try (var partner = LoopbackLine.door();
                var hub = KilledProcess.of(KilledHub.class, engine, partner.getLocalPort())) {
            killing.run(hub, partner, kills);
        }
        return killing;
    }

    private void run(KilledProcess hub, ServerSocket partner, int kills) throws Exception {
        KilledProcess.daemon(() -> listen(partner));
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(KilledProcess.daemon(() -> send(hub)));
        }
        hub.kill(kills);
        ended = true;
        for (Thread sender : senders) {
            sender.join(MOST_PATIENCE.toMillis());
        }
        long end = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (!arrived.keySet().containsAll(accepted) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
        doubled = Integer.parseInt(hub.ask(KilledHub.DOUBLED));
    }

    /** How many messages a sender was told of as received. */
    int accepted() {
        return accepted.size();
    }

    int lost() {
        return count(accepted, one -> !arrived.containsKey(one));
    }

    /** How many are in the tables twice. */
    int doubled() {
        return doubled;
    }

    /** How many came to the partner without having been accepted. */
    int sentByNobody() {
        return count(arrived.keySet(), one -> !accepted.contains(one));
    }

    int refused() {
        return refused.size();
    }

    /** How many copies the partner got of what it had. */
    int copies() {
        return arrived.values().stream().mapToInt(times -> times - 1).sum();
    }

    private static int count(Set<String> all, Predicate<String> which) {
        return (int) all.stream().filter(which).count();
    }

    private void listen(ServerSocket partner) {
        while (!partner.isClosed()) {
            try {
                LoopbackLine.serve(partner.accept(), reference -> {
                    arrived.merge(reference, 1, Integer::sum);
                    return "yes";
                });
            } catch (IOException e) {
                // the hub was killed in the midst of it
            }
        }
    }

    /** Offers one after the other, each until it is answered. */
    private void send(KilledProcess hub) {
        while (!ended) {
            String reference = UUID.randomUUID().toString();
            (hub.ask(reference).equals("yes") ? accepted : refused).add(reference);
        }
    }
}
