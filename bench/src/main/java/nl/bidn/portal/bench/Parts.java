// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import nl.bidn.portal.api.Transactions;

/** Where the time of sign-ins goes. For any thread. */
final class Parts {
    /** A part; each second counts in one of them, apart from {@link #ANSWER}, which is a whole. */
    enum Part {
        /** Asks: notes the request and signs it. */
        BEGIN,
        /** The way by the broker, in place of a person. */
        BROKER,
        /** From the artifact to the account. */
        ANSWER,
        /** Of that: the question to the broker and its answer, on loopback. */
        RESOLVE,
        /** Of that: the transactions. */
        DATABASE,
        SESSION
    }

    private final Map<Part, LongAdder> nanos = new EnumMap<>(Part.class);
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
    private volatile boolean counting;

    Parts() {
        for (var part : Part.values()) {
            nanos.put(part, new LongAdder());
        }
    }

    /** Nothing is counted before this: the first calls pay for compiling. */
    void start() {
        nanos.values().forEach(LongAdder::reset);
        counting = true;
    }

    <T> T time(Part part, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        try {
            return work.call();
        } finally {
            add(part, System.nanoTime() - begin);
        }
    }

    /** The same, of work that throws nothing to be caught. */
    <T> T timed(Part part, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(part, System.nanoTime() - begin);
        }
    }

    private void add(Part part, long spent) {
        if (counting) {
            nanos.getOrDefault(part, new LongAdder()).add(spent);
        }
    }

    double milliseconds(Part part, int times) {
        return nanos.getOrDefault(part, new LongAdder()).sum() / 1e6 / times;
    }

    /** The same transactions, of which the outer ones are timed while an answer is dealt with. */
    Transactions timed(Transactions real, ThreadLocal<Boolean> answering) {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                if (inside.get() || !answering.get()) {
                    return real.call(work);
                }
                inside.set(true);
                long begin = System.nanoTime();
                try {
                    return real.call(work);
                } finally {
                    add(Part.DATABASE, System.nanoTime() - begin);
                    inside.set(false);
                }
            }

            @Override
            public void run(Runnable work) {
                call(() -> {
                    work.run();
                    return true;
                });
            }

            @Override
            public void afterCommit(Runnable action) {
                real.afterCommit(action);
            }
        };
    }
}
