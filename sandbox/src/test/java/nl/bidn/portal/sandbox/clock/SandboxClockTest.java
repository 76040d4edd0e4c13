// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    @Test
    void understandsDaysHoursMinutesAndSeconds() {
        assertThat(SandboxClock.parse("+91d")).isEqualTo(Duration.ofDays(91));
        assertThat(SandboxClock.parse("+3h")).isEqualTo(Duration.ofHours(3));
        assertThat(SandboxClock.parse("+20m")).isEqualTo(Duration.ofMinutes(20));
        assertThat(SandboxClock.parse("+30s")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void saysWhatItWantsInstead() {
        assertThatThrownBy(() -> SandboxClock.parse("91"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+91d");
    }
}
