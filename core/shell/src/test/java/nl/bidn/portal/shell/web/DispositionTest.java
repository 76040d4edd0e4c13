// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void plainNamesStayPlain() {
        assertThat(Disposition.attachment("rapport-2026.csv")).isEqualTo("attachment; filename=\"rapport-2026.csv\"");
    }

    @Test
    void namesCannotBreakOutOfTheHeader() {
        assertThat(Disposition.attachment("a\"; x=\"b\r\nSet-Cookie: y"))
                .startsWith("attachment; filename=\"a_; x=_b__Set-Cookie: y\"; filename*=UTF-8''a%22%3B")
                .doesNotContain("\r", "\n");
        assertThat(Disposition.attachment("../../etc/passwd")).contains("\".._.._etc_passwd\"");
        assertThat(Disposition.attachment("  ")).contains("bestand");
    }
}
