// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.sql.Connection;
import java.time.Clock;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Tasks;
import nl.bidn.portal.clockwork.store.TaskClaims;
import nl.bidn.portal.clockwork.store.TaskStore;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.products.ProductHeader;
import nl.bidn.portal.testkit.TestDatabase;

/** One life of a node that can be killed: from then on it gets nothing written. */
final class Node {
    static final ProductId DEMO = new ProductId("demo");

    private final QuietPool threads = new QuietPool();
    private final TaskRunner runner;
    private final Tasks tasks;
    private volatile boolean killed;

    Node(TestDatabase database, Clock clock, String name, String life) {
        TaskStore store = new TaskStore(database.sql());
        TaskClaims claims = new TaskClaims(mortal(database.sql()));
        Held held = new Held(claims, clock, new TaskClaims.Holder(name, life));
        runner = new TaskRunner(store, database.transactions(), held, threads);
        tasks = new BundleTasks(
                new BundleTasks.Counter(store, database.transactions(), clock, runner),
                ProductHeader.parse("demo, zus"));
    }

    private Sql mortal(Sql sql) {
        return new Sql() {
            @Override
            public Dialect dialect() {
                return sql.dialect();
            }

            @Override
            public Connection connection() {
                return sql.connection();
            }

            @Override
            public <T> T call(Work<T> work) {
                if (killed) {
                    throw new IllegalStateException("killed");
                }
                return sql.call(work);
            }
        };
    }

    TaskRunner runner() {
        return runner;
    }

    Tasks tasks() {
        return tasks;
    }

    void kill() {
        killed = true;
    }

    /** What a node does each second, and all that comes of it. */
    void beat() throws InterruptedException {
        runner.beat();
        await();
    }

    /** Until nobody works. */
    void await() throws InterruptedException {
        await(0);
    }

    /** Until nobody works but so many hands. */
    void await(int hands) throws InterruptedException {
        threads.await(hands);
    }

    void stop() throws InterruptedException {
        runner.stop();
    }
}
