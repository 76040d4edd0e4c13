// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.tasks;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that a test can wait for until all have nothing to do. */
final class QuietPool extends ThreadPoolExecutor {
    private int busy;

    QuietPool() {
        super(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>());
    }

    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            busy++;
        }
        super.execute(work);
    }

    @Override
    protected void afterExecute(Runnable work, Throwable failure) {
        synchronized (this) {
            busy--;
            notifyAll();
        }
    }

    synchronized void await(int stillBusy) throws InterruptedException {
        while (busy > stillBusy) {
            wait();
        }
    }
}
