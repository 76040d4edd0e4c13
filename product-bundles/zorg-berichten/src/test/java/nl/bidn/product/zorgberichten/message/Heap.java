// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Measures what lives on the heap while something runs: collects all the time and looks what is left. */
public final class Heap {
    private static final long BETWEEN_NANOS = 60_000_000;

    private static final long SMALL = 100_000;
    private static final int STILL = 5;
    private static final int MOST_LOOKS = 60;

    private Heap() {}

    /** What is to be measured. */
    public interface Work {
        Object run() throws IOException;
    }

    /** What lives now, in bytes: once nothing is let go of any more, as what others left behind goes bit by bit. */
    public static long rest() {
        long least = Long.MAX_VALUE;
        int still = 0;
        for (int i = 0; i < MOST_LOOKS && still < STILL; i++) {
            System.gc();
            long now = used();
            still = now < least - SMALL ? 0 : still + 1;
            least = Math.min(least, now);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return least;
    }

    /** How much more than at rest lived, in bytes, at most at any moment at which a second thread looked. */
    public static long above(Work work) throws IOException {
        long rest = rest();
        var most = new AtomicLong(rest);
        var done = new AtomicBoolean();
        var looker = new Thread(() -> {
            while (!done.get()) {
                System.gc();
                most.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        });
        looker.start();
        try {
            work.run();
        } finally {
            done.set(true);
            join(looker);
        }
        return most.get() - rest;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was left after the last collection: what was made since does not count. */
    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
