// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What a round of questions gave: as many ask at once as a busy gate has, from a pile that they share.
 *
 * @param perSecond answers
 * @param micros processor time of this process for each, with that of who asks
 */
record WlzRound(double perSecond, double micros) {
    static final int ASKERS = 16;

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Asks one question; one that is not answered fails the bench. */
    interface Asker {
        void ask(String message) throws Exception;
    }

    /**
     * A round of no more than a second or of all messages.
     *
     * @param askers each, by its number from 0 on
     */
    static WlzRound of(List<String> messages, IntFunction<Asker> askers) throws Exception {
        long spent = processMicros();
        long begin = System.nanoTime();
        int answered = answered(messages, askers, begin + LONGEST.toNanos());
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new WlzRound(answered / seconds, (double) (processMicros() - spent) / answered);
    }

    /** Of the whole process, since it began. */
    static long processMicros() {
        return PROCESS.getProcessCpuTime() / 1000;
    }

    private static int answered(List<String> messages, IntFunction<Asker> askers, long end) throws Exception {
        var turn = new AtomicInteger();
        var next = new AtomicInteger();
        return ZorgBench.together(ASKERS, () -> {
                    Asker asker = askers.apply(turn.getAndIncrement());
                    int done = 0;
                    for (int i = next.getAndIncrement();
                            i < messages.size() && System.nanoTime() < end;
                            i = next.getAndIncrement()) {
                        asker.ask(messages.get(i));
                        done++;
                    }
                    return done;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
