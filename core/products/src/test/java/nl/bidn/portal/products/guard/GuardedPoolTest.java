// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.bidn.portal.products.ProductFailure;
import nl.bidn.portal.products.ProductFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedPoolTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ClassLoader loader = new URLClassLoader(new URL[0], GuardedPoolTest.class.getClassLoader());
    private final GuardedPool pool = new GuardedPool("product-demo", loader, 2, 2);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        pool.close();
        callers.shutdownNow();
    }

    @Test
    void callsOnItsOwnThreadWithTheLoaderOfTheProduct() {
        assertThat(pool.<String>call("tab", LONG, () -> Thread.currentThread().getName()))
                .startsWith("product-demo-");
        assertThat(pool.<ClassLoader>call(
                        "tab", LONG, () -> Thread.currentThread().getContextClassLoader()))
                .isSameAs(loader);
        pool.call("tab", LONG, () -> {
            Thread.currentThread().setContextClassLoader(null);
            return true;
        });
        for (int i = 0; i < 4; i++) {
            assertThat(pool.<ClassLoader>call(
                            "tab", LONG, () -> Thread.currentThread().getContextClassLoader()))
                    .isSameAs(loader);
        }
    }

    @Test
    void nestedCallsNeedNoSecondThread() {
        String name = pool.call(
                "outer",
                LONG,
                () -> pool.call(
                        "inner",
                        LONG,
                        () -> pool.call(
                                "innermost", LONG, () -> Thread.currentThread().getName())));
        assertThat(name).startsWith("product-demo-");
    }

    @Test
    void failureHasTheCauseAndNamesOnlyTheContribution() {
        assertThatThrownBy(() -> pool.call("tab one", LONG, () -> {
                    throw new IllegalStateException("secret");
                }))
                .isInstanceOfSatisfying(
                        ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.THREW))
                .hasMessage("product-demo: tab one failed")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pool.call("tab one", LONG, () -> {
                    throw new StackOverflowError();
                }))
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void slowCallIsInterruptedAndLeftBehind() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        beginsAndIsTooSlow(() -> {
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(pool.<Boolean>call(
                            "tab", LONG, () -> Thread.currentThread().isInterrupted()))
                    .isFalse();
        }
    }

    @Test
    void refusesAtOnceWhileAllThreadsHang() {
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            beginsAndIsTooSlow(() -> hang(release));
        }
        assertThatThrownBy(() -> pool.call("tab", LONG, () -> true))
                .isInstanceOfSatisfying(
                        ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_BUSY))
                .hasMessageContaining("all threads hang");

        release.countDown();
        assertThat(eventually(() -> pool.call("tab", LONG, () -> true))).isTrue();
    }

    @Test
    void refusesWhatDoesNotFitInTheQueue() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.add(callers.submit(() -> pool.call("tab", LONG, () -> release.await(20, TimeUnit.SECONDS))));
        }
        int refused = 0;
        while (refused == 0) {
            refused = (int) calls.stream().filter(Future::isDone).count();
            LockSupport.parkNanos(1_000_000);
        }
        release.countDown();
        List<Kind> kinds = new ArrayList<>();
        for (Future<Boolean> call : calls) {
            try {
                assertThat(call.get()).isTrue();
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(ProductFailure.class, failure -> kinds.add(failure.kind()));
            }
        }
        assertThat(kinds).containsExactly(Kind.TOO_BUSY);
    }

    @Test
    void closingLetsCallersGoAndRefusesNewOnes() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(callers.submit(() -> pool.call("tab", LONG, () -> {
                started.countDown();
                return new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            })));
        }
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        pool.close();
        for (Future<Boolean> call : calls) {
            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.GONE));
        }
        assertThatThrownBy(() -> pool.call("tab", LONG, () -> true))
                .isInstanceOfSatisfying(
                        ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.GONE));
    }

    @Test
    void finishingWaitsForWhatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<Boolean> call = callers.submit(() -> pool.call("tab", LONG, () -> {
            started.countDown();
            return release.await(20, TimeUnit.SECONDS);
        }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        Future<Boolean> finishing = callers.submit(() -> {
            pool.finish(LONG);
            return true;
        });
        release.countDown();
        assertThat(finishing.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Called again where a busy machine did not begin it before the time was over: it was taken from the queue then. */
    private void beginsAndIsTooSlow(Callable<Boolean> work) {
        CountDownLatch begun = new CountDownLatch(1);
        while (begun.getCount() > 0) {
            assertThatThrownBy(() -> pool.call("tab", SHORT, () -> {
                        begun.countDown();
                        return work.call();
                    }))
                    .isInstanceOfSatisfying(
                            ProductFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_SLOW));
        }
    }

    /** Ignores interrupts, as bad code does. */
    private static boolean hang(CountDownLatch release) {
        boolean over = false;
        while (!over) {
            try {
                over = release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                over = false;
            }
        }
        return over;
    }

    private static <T> T eventually(Callable<T> call) {
        ProductFailure last = new ProductFailure(Kind.GONE, "never tried");
        for (int i = 0; i < 1_000; i++) {
            try {
                return call.call();
            } catch (ProductFailure e) {
                last = e;
                LockSupport.parkNanos(10_000_000);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw last;
    }
}
