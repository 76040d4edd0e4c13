// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Leaves room for look-ups on this node while a register is loaded or removed: for each page that was looked up meanwhile it waits a
 * little, but no longer than three times as long as it worked. With nobody there it does not wait. For one thread.
 */
final class Tempo {
    /** Four times what a look-up costs on Derby. */
    private static final Duration PER_BLIK = Duration.ofMillis(2);

    private static final int MEESTE_KEREN = 3;
    /** Less is not worth waiting for. */
    private static final long KORTSTE = Duration.ofMillis(5).toNanos();
    /** All together, so that the largest register is there within the quarter of an hour that a piece of work may take. */
    static final Duration MEESTE = Duration.ofMinutes(5);

    private final LongSupplier blikken;
    private final LongSupplier nanos;
    private final LongConsumer wacht;
    private long gezien;
    private long begin;
    private long gewacht;

    /** @param blikken how many pages were looked up until now */
    Tempo(LongSupplier blikken) {
        this(blikken, System::nanoTime, LockSupport::parkNanos);
    }

    Tempo(LongSupplier blikken, LongSupplier nanos, LongConsumer wacht) {
        this.blikken = blikken;
        this.nanos = nanos;
        this.wacht = wacht;
        gezien = blikken.getAsLong();
        begin = nanos.getAsLong();
    }

    /** To be called after some milliseconds of work, outside any transaction. */
    void adem() {
        long gewerkt = nanos.getAsLong() - begin;
        if (gewerkt < KORTSTE) {
            return;
        }
        long nu = blikken.getAsLong();
        long pauze = Math.min((nu - gezien) * PER_BLIK.toNanos(), gewerkt * MEESTE_KEREN);
        if (pauze > 0 && gewacht < MEESTE.toNanos()) {
            wacht.accept(pauze);
            gewacht += pauze;
        }
        gezien = nu;
        begin = nanos.getAsLong();
    }
}
