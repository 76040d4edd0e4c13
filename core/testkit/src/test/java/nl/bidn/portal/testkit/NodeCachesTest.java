// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import nl.bidn.portal.data.NodeCaches.NodeCache;
import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.store.MarkRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeCachesTest {
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void loadsOnceUntilItChanges() {
        try (var db = TestDatabase.derby()) {
            NodeCache<String, String> cache = db.caches().create("c", 10, key -> key + loads.incrementAndGet());
            assertThat(cache.get("a")).isEqualTo("a1");
            assertThat(cache.get("a")).isEqualTo("a1");
            cache.changed("a");
            assertThat(cache.get("a")).isEqualTo("a2");
            assertThat(cache.get("b")).isEqualTo("b3");
            cache.allChanged();
            assertThat(cache.get("a")).isEqualTo("a4");
            assertThat(cache.get("b")).isEqualTo("b5");
        }
    }

    @Test
    void keepsTheLastOnesOnly() {
        try (var db = TestDatabase.derby()) {
            NodeCache<Integer, Integer> cache = db.caches().create("c", 100, key -> loads.incrementAndGet());
            for (int i = 0; i < 1000; i++) {
                cache.get(i);
            }
            loads.set(0);
            cache.get(999);
            cache.get(900);
            assertThat(loads.get()).isZero();
            cache.get(899);
            assertThat(loads.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionSeesItsOwnChangeAndOthersOnlyAfterTheCommit(Engine engine) {
        try (var db = engine.open()) {
            EntityManager marks = marksWithOne(db);
            NodeCache<String, Integer> cache = cacheOfPoints(db, marks);
            assertThat(cache.get("m")).isZero();
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        marks.find(MarkRow.class, "m").add(5);
                        cache.changed("m");
                        assertThat(cache.get("m")).isEqualTo(5);
                        throw new IllegalArgumentException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(cache.get("m")).isZero();
            db.transactions().run(() -> {
                marks.find(MarkRow.class, "m").add(7);
                cache.changed("m");
            });
            assertThat(cache.get("m")).isEqualTo(7);
        }
    }

    @Test
    void whatATransactionWroteIsThereOnceItCommitsAndNeverIfItIsUndone() {
        try (var db = TestDatabase.derby()) {
            NodeCache<String, String> cache = db.caches().create("c", 10, key -> "loaded");
            db.transactions().run(() -> cache.written("a", "written"));
            assertThat(cache.get("a")).isEqualTo("written");
            assertThatThrownBy(() -> db.transactions().run(() -> {
                        cache.written("b", "written");
                        throw new IllegalArgumentException("undone");
                    }))
                    .hasMessage("undone");
            assertThat(cache.get("b")).isEqualTo("loaded");
            cache.written("c", "written");
            assertThat(cache.get("c")).isEqualTo("written");
        }
    }

    @Test
    void whatATransactionWroteIsNotKeptIfItChangedMeanwhile() {
        try (var db = TestDatabase.derby()) {
            NodeCache<String, String> cache = db.caches().create("c", 10, key -> "loaded");
            db.transactions().run(() -> {
                cache.written("a", "written");
                cache.changed("a");
            });
            assertThat(cache.get("a")).isEqualTo("loaded");
            db.transactions().run(() -> {
                db.transactions().afterCommit(() -> cache.changed("b"));
                cache.written("b", "written");
            });
            assertThat(cache.get("b")).isEqualTo("loaded");
        }
    }

    @Test
    void aValueThatWasReadBeforeAChangeIsNotKeptAfterIt() throws Exception {
        try (var db = TestDatabase.derby()) {
            var reading = new CountDownLatch(1);
            var changed = new CountDownLatch(1);
            var truth = new AtomicInteger(1);
            NodeCache<String, Integer> cache = db.caches().create("c", 10, key -> {
                int read = truth.get();
                if (read == 1) {
                    reading.countDown();
                    await(changed);
                }
                return read;
            });
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Integer> slow = other.submit(() -> cache.get("k"));
            await(reading);
            truth.set(2);
            cache.changed("k");
            changed.countDown();
            assertThat(slow.get()).isEqualTo(1);
            assertThat(cache.get("k")).isEqualTo(2);
            other.shutdown();
        }
    }

    /** Readers check that they never see less than what was committed before they asked. */
    @ParameterizedTest
    @EnumSource
    void underFireNobodySeesLessThanWasCommitted(Engine engine) throws Exception {
        try (var db = engine.open()) {
            EntityManager marks = marksWithOne(db);
            NodeCache<String, Integer> cache = cacheOfPoints(db, marks);
            var committed = new AtomicInteger();
            ExecutorService threads = Executors.newFixedThreadPool(3);
            Callable<Integer> reader = () -> {
                int last = 0;
                while (committed.get() < 150) {
                    int least = committed.get();
                    last = cache.get("m");
                    assertThat(last).isGreaterThanOrEqualTo(least);
                }
                return last;
            };
            Future<Integer> first = threads.submit(reader);
            Future<Integer> second = threads.submit(reader);
            for (int i = 0; i < 150; i++) {
                db.transactions().run(() -> {
                    marks.find(MarkRow.class, "m").add(1);
                    cache.changed("m");
                });
                committed.incrementAndGet();
            }
            assertThat(first.get()).isPositive();
            assertThat(second.get()).isPositive();
            assertThat(cache.get("m")).isEqualTo(150);
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void anotherNodeFollows(Engine engine) {
        try (var db = engine.open();
                var here = new TableNodeCaches(db.bound());
                var there = new TableNodeCaches(db.bound())) {
            NodeCache<String, Integer> mine = here.create("c", 10, key -> loads.incrementAndGet());
            NodeCache<String, Integer> theirs = there.create("c", 10, key -> loads.incrementAndGet());
            there.catchUp();
            int before = theirs.get("k");
            int other = theirs.get("another slot");
            db.transactions().run(() -> mine.changed("k"));
            assertThat(theirs.get("k")).isEqualTo(before);
            there.catchUp();
            assertThat(theirs.get("k")).isGreaterThan(before);
            assertThat(theirs.get("another slot")).isEqualTo(other);
            mine.allChanged();
            there.catchUp();
            assertThat(theirs.get("another slot")).isGreaterThan(other);
        }
    }

    @Test
    void aHitCostsNextToNothing() {
        try (var db = TestDatabase.derby()) {
            NodeCache<String, Integer> cache = db.caches().create("c", 10, key -> loads.incrementAndGet());
            long sum = 0;
            long best = Long.MAX_VALUE;
            for (int round = 0; round < 10; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < 100_000; i++) {
                    sum += cache.get("k");
                }
                best = Math.min(best, (System.nanoTime() - start) / 100_000);
            }
            assertThat(sum).isEqualTo(1_000_000);
            assertThat(best).as("nanoseconds for a hit").isLessThan(1_000);
        }
    }

    private static EntityManager marksWithOne(TestDatabase db) {
        EntityManager marks = db.unit("marks", NodeCachesTest.class.getClassLoader());
        db.transactions().run(() -> marks.persist(new MarkRow("m", 0)));
        return marks;
    }

    private static NodeCache<String, Integer> cacheOfPoints(TestDatabase db, EntityManager marks) {
        return db.caches()
                .create(
                        "points",
                        10,
                        key -> db.transactions()
                                .<Integer>call(
                                        () -> marks.find(MarkRow.class, key).points()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
