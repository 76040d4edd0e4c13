// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Schedule;

/** A job that does what a test says, and counts. */
public final class FakeJob implements Job {
    private final String name;
    private final Schedule schedule;
    private final Callable<String> work;
    private final AtomicInteger runs = new AtomicInteger();

    public FakeJob(String name, Schedule schedule, Callable<String> work) {
        this.name = name;
        this.schedule = schedule;
        this.work = work;
    }

    public int runs() {
        return runs.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public String run(Clock clock) throws Exception {
        runs.incrementAndGet();
        return work.call();
    }
}
