// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.testkit.TestDatabase.Engine;

/**
 * One node for messages about debts that is killed at random moments, and what came of it. Each client offers a message, fetches
 * and confirms it, or takes it back; each step until it is answered, and then asks for the content once more.
 */
final class NodeKilling {
    private static final int CLIENTS = 3;
    private static final int TAKEN_BACK = 5;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger afterDestruction = new AtomicInteger();
    private volatile boolean ended;
    private int doubled;
    private int left;

    private NodeKilling() {}

    /**
     * Kills a node so many times, and waits until the clients are done with what they began.
     *
     * @throws org.opentest4j.TestAbortedException if this database is not installed
     */
    static NodeKilling run(Engine engine, int kills) throws Exception {
        var killing = new NodeKilling();
        try (var node = KilledProcess.of(KilledNode.class, engine, 0)) {
            killing.run(node, kills);
        }
        return killing;
    }

    private void run(KilledProcess node, int kills) throws Exception {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(KilledProcess.daemon(() -> exchange(node)));
        }
        node.kill(kills);
        ended = true;
        for (Thread client : clients) {
            client.join(MOST_PATIENCE.toMillis());
        }
        accepted.forEach(reference -> mustBeGone(node, reference));
        doubled = Integer.parseInt(node.ask(KilledNode.DOUBLED));
        left = Integer.parseInt(node.ask(KilledNode.LEFT));
    }

    private void exchange(KilledProcess node) {
        for (int number = 1; !ended; number++) {
            String reference = UUID.randomUUID().toString();
            if (!node.ask(KilledNode.OFFER + reference).equals(KilledNode.DONE)) {
                refused.incrementAndGet();
                continue;
            }
            accepted.add(reference);
            boolean through = number % TAKEN_BACK == 0
                    ? done(node, KilledNode.TAKE_BACK + reference)
                    : done(node, KilledNode.FETCH + reference) && done(node, KilledNode.CONFIRM + reference);
            if (!through) {
                lost.incrementAndGet();
            }
            mustBeGone(node, reference);
        }
    }

    private static boolean done(KilledProcess node, String what) {
        return node.ask(what).equals(KilledNode.DONE);
    }

    private void mustBeGone(KilledProcess node, String reference) {
        if (!node.ask(KilledNode.FETCH + reference).equals(KilledNode.GONE)) {
            afterDestruction.incrementAndGet();
        }
    }

    /** How many messages a sender was told of as taken. */
    int accepted() {
        return accepted.size();
    }

    int refused() {
        return refused.get();
    }

    /** How many did not reach their receiver whole, or could not be taken back. */
    int lost() {
        return lost.get();
    }

    /** How many times content came, or anything else, when it had been destroyed. */
    int afterDestruction() {
        return afterDestruction.get();
    }

    /** How many deeds the node wrote down twice. */
    int doubled() {
        return doubled;
    }

    /** How many contents are in the vault that belong to no message, or of which the message is done. */
    int left() {
        return left;
    }
}
