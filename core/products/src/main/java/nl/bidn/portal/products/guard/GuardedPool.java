// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.guard;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductFailure.Kind;
import nl.bidn.portal.products.Products;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The threads of one product: few, its own, and gone with it. A call is handed over to one of them and waited for up to a
 * limit; when that is over, its thread is interrupted and the caller goes on. Threads that never come back cost the
 * product its pool and nobody else anything: once all hang, calls are refused at once.
 */
public final class GuardedPool {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final String name;
    private final ClassLoader loader;
    private final ThreadPoolExecutor threads;
    /** Calls that nobody waits for any more but that still hold a thread. */
    private final AtomicInteger abandoned = new AtomicInteger();

    public GuardedPool(String name, ClassLoader loader, int size, int queue) {
        this.name = name;
        this.loader = loader;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                size, size, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> {
                    PoolThread thread = new PoolThread(this, work, name + "-" + number.incrementAndGet());
                    thread.setContextClassLoader(loader);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does the work and gives its result.
     *
     * @throws ProductFailure with the exception of the work as its cause, if there was one
     */
    public <T> T call(String what, Duration limit, Callable<T> work) {
        if (Thread.currentThread() instanceof PoolThread own && own.pool == this) {
            return inline(what, work);
        }
        if (abandoned.get() >= threads.getMaximumPoolSize()) {
            throw failure(Kind.TOO_BUSY, what, "is refused: all threads hang", null);
        }
        Call<T> call = new Call<>(work);
        try {
            threads.execute(call);
            return call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            Kind kind = threads.isShutdown() ? Kind.GONE : Kind.TOO_BUSY;
            throw failure(kind, what, kind == Kind.GONE ? "is gone" : "is refused: too many calls at once", null);
        } catch (ExecutionException e) {
            boolean gone = threads.isShutdown();
            throw failure(gone ? Kind.GONE : Kind.THREW, what, gone ? "is gone" : "failed", e.getCause());
        } catch (TimeoutException e) {
            call.abandon();
            throw failure(Kind.TOO_SLOW, what, "took longer than " + inSeconds(limit), null);
        } catch (CancellationException e) {
            throw failure(Kind.GONE, what, "is gone", null);
        } catch (InterruptedException e) {
            call.abandon();
            Thread.currentThread().interrupt();
            throw failure(Kind.GONE, what, "was no longer waited for", null);
        }
    }

    /** Refuses calls from now on, waits a while for the ones that run, and then closes. */
    public void finish(Duration limit) {
        threads.shutdown();
        try {
            threads.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Refuses calls from now on, interrupts the ones that run and lets go of their callers. */
    public void close() {
        threads.shutdownNow().forEach(waiting -> {
            if (waiting instanceof Call<?> call) {
                call.cancel(false);
            }
        });
    }

    private <T> T inline(String what, Callable<T> work) {
        try {
            return work.call();
        } catch (ProductFailure e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw failure(Kind.THREW, what, "failed", e);
        }
    }

    private ProductFailure failure(Kind kind, String what, String how, @Nullable Throwable cause) {
        String message = name + ": " + what + " " + how;
        return cause == null ? new ProductFailure(kind, message) : new ProductFailure(kind, message, cause);
    }

    private static String inSeconds(Duration limit) {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** One call; carries nothing over to its thread but the id of the request. */
    private final class Call<T> extends FutureTask<T> {
        private final @Nullable String requestId = MDC.get(Products.REQUEST_ID);
        private final AtomicInteger running = new AtomicInteger();

        Call(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            running.set(RUNNING);
            if (requestId != null) {
                MDC.put(Products.REQUEST_ID, requestId);
            }
            try {
                super.run();
            } finally {
                if (running.getAndSet(ENDED) == ABANDONED) {
                    abandoned.decrementAndGet();
                }
                leaveClean();
            }
        }

        /** Nobody waits any more: out of the queue, or interrupted. What began before it was cancelled is counted as long as it goes on. */
        void abandon() {
            cancel(true);
            if (running.compareAndSet(RUNNING, ABANDONED)) {
                abandoned.incrementAndGet();
            }
            threads.remove(this);
        }

        private void leaveClean() {
            if (requestId != null) {
                MDC.remove(Products.REQUEST_ID);
            }
            Thread thread = Thread.currentThread();
            if (thread.getContextClassLoader() != loader) {
                thread.setContextClassLoader(loader);
            }
        }
    }

    private static final int RUNNING = 1;
    private static final int ABANDONED = 2;
    private static final int ENDED = 3;

    /** A thread that knows its pool, and that inherits nothing from the thread that happened to start it. */
    private static final class PoolThread extends Thread {
        private final GuardedPool pool;

        PoolThread(GuardedPool pool, Runnable work, String name) {
            super(null, work, name, 0, false);
            this.pool = pool;
        }
    }
}
