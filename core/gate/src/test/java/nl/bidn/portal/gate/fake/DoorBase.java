// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A door behind a proxy, and three systems that knock, each with its certificate as the proxy passes it on. */
public abstract class DoorBase {
    protected static Door door;
    protected static String known;
    protected static String powerless;
    protected static String unknown;

    @BeforeAll
    static void open() throws Exception {
        known = Door.certificate(Door.KNOWN);
        powerless = Door.certificate(Door.POWERLESS);
        unknown = Door.certificate(Door.UNKNOWN);
        door = Door.behindProxy();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @BeforeEach
    void forgetRefusals() {
        door.refusals.minuteIsOver();
        door.audit.clear();
    }

    /** NL GOV API Design Rules, transport/security-headers. */
    public static void assertCarefulHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
    }

    protected static void assertNoSecret(HttpResponse<String> answer) {
        assertThat(answer.body() + answer.headers().map())
                .doesNotContain("geheim", "999900006", "Exception", "nl.bidn");
    }
}
