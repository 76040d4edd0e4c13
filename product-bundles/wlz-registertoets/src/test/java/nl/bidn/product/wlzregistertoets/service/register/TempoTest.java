// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long a load makes room for look-ups. */
class TempoTest {
    private final AtomicLong nu = new AtomicLong();
    private final AtomicLong blikken = new AtomicLong(7);
    private final AtomicLong gewacht = new AtomicLong();
    private final Tempo tempo = new Tempo(blikken::get, nu::get, this::wacht);

    private void wacht(long nanos) {
        gewacht.addAndGet(nanos);
        nu.addAndGet(nanos);
    }

    private Duration naWerk(Duration werk, int gezocht) {
        nu.addAndGet(werk.toNanos());
        blikken.addAndGet(gezocht);
        long eerder = gewacht.get();
        tempo.adem();
        return Duration.ofNanos(gewacht.get() - eerder);
    }

    @Test
    void waitsForNobody() {
        assertThat(naWerk(Duration.ofSeconds(1), 0)).isZero();
    }

    @Test
    void waitsLittleForFewAndThreeTimesAsLongAsItWorkedForMany() {
        assertThat(naWerk(Duration.ofMillis(50), 3)).isEqualTo(Duration.ofMillis(6));
        assertThat(naWerk(Duration.ofMillis(50), 800)).isEqualTo(Duration.ofMillis(150));
        assertThat(naWerk(Duration.ofMillis(50), 1)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void whatIsTooShortIsCountedWithTheNext() {
        assertThat(naWerk(Duration.ofMillis(4), 2)).isZero();
        assertThat(naWerk(Duration.ofMillis(4), 1)).isEqualTo(Duration.ofMillis(6));
    }

    @Test
    void waitsNoLongerThanFiveMinutesInAll() {
        Duration som = Duration.ZERO;
        for (int keer = 0; keer < 1000; keer++) {
            som = som.plus(naWerk(Duration.ofSeconds(1), 10_000));
        }
        assertThat(som).isEqualTo(Tempo.MEESTE);
    }
}
