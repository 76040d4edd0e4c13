// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobLogTest {
    @Test
    void keepsOneLine() {
        assertThat(JobLog.line("3 reports\r\nremoved ")).isEqualTo("3 reports removed");
        assertThat(JobLog.line(null)).isEmpty();
        assertThat(JobLog.line("x".repeat(600))).hasSize(500);
    }

    @Test
    void masksWhatLooksLikeABsn() {
        assertThat(JobLog.line("removed 999900006, 12 left")).isEqualTo("removed *********, 12 left");
        assertThat(JobLog.line("1700000000000 ms")).isEqualTo("1700000000000 ms");
    }
}
