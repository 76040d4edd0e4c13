// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.sandbox.ciz.Leverplan.Laatste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeverplanTest {
    private static final Instant NU = Instant.parse("2026-11-23T05:00:00Z");

    @TempDir
    private Path data;

    @Test
    void deliversAtOnceAndThenEachDay() throws Exception {
        var plan = new Leverplan(data);
        assertThat(plan.laatste().isGeen()).isTrue();
        assertThat(plan.isAanDeBeurt(NU)).isTrue();

        plan.geleverd(new Laatste(NU, 12));

        assertThat(plan.isAanDeBeurt(NU.plus(Duration.ofHours(19)))).isFalse();
        assertThat(plan.isAanDeBeurt(NU.plus(Duration.ofHours(21)))).isTrue();
        assertThat(plan.isAanDeBeurt(NU.minusSeconds(1)))
                .as("the clock was set back")
                .isTrue();
    }

    @Test
    void isSilentUntilItIsToldToGoOn() throws Exception {
        var plan = new Leverplan(data);
        plan.zwijg();
        plan.zwijg();
        assertThat(plan.zwijgt()).isTrue();
        assertThat(plan.isAanDeBeurt(NU)).isFalse();

        plan.geleverd(new Laatste(NU, 12));
        assertThat(plan.isAanDeBeurt(NU.plus(Duration.ofDays(9))))
                .as("after one by hand")
                .isFalse();

        plan.hervat();
        assertThat(plan.zwijgt()).isFalse();
        assertThat(plan.isAanDeBeurt(NU.plus(Duration.ofDays(9)))).isTrue();
    }

    @Test
    void bothOutliveARestart() throws Exception {
        new Leverplan(data).zwijg();
        new Leverplan(data).geleverd(new Laatste(NU, 12));

        assertThat(new Leverplan(data).zwijgt()).isTrue();
        assertThat(new Leverplan(data).laatste()).isEqualTo(new Laatste(NU, 12));
    }
}
