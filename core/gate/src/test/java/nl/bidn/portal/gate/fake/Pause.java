// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds requests at work, until the test lets them go on. */
public final class Pause {
    private final Semaphore waiting = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** For who is at work. */
    public void hold() {
        waiting.release();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the test: until so many are held. */
    public void awaitHeld(int count) throws InterruptedException {
        assertThat(waiting.tryAcquire(count, Door.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    public void end() {
        goOn.countDown();
    }
}
