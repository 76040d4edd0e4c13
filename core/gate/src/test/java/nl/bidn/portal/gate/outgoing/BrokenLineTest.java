// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Outgoing.Call;
import nl.bidn.portal.api.Outgoing.NotReached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a call when the other side is not there, breaks off, is silent, slow or without end. */
@Timeout(180)
class BrokenLineTest extends OutgoingBase {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String CUT_OFF = "not done after 3 s";
    private static final int TRIES = 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // hung up
                "HTTP/1.1 200 Ja\r\nContent-Le",
                "HTTP/1.1 200 Ja\r\nContent-Length: 10\r\n\r\nhalf",
                "HTTP/1.1 200 Ja\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 Ja\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalf",
                "HTTP/1.1 200 Ja\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhalf\r\n0\r\n\r\n",
                "HTTP/1.1 200 Ja\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nhalf\r\n0\r\n\r\n",
                "HTTP/1.1 200 Ja\r\nTransfer-Encoding: gzip, chunked\r\n\r\n4\r\nhalf\r\n0\r\n\r\n",
                "HTTP/1.1 200 Ja\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\nhalf",
                "HTTP/1.1 200 Ja\r\nContent-Length: -4\r\n\r\nhalf",
                "HTTP/1.1 200 Ja\r\nContent-Length : 4\r\n\r\nhalf",
                "HTTP/1.1 101 Over\r\nUpgrade: iets\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "SSH-2.0-iets\r\n"
            })
    void anAnswerThatIsNotWholeIsNone(String answer) throws Exception {
        try (var partner = partner(Partner.says(answer))) {
            assertThatThrownBy(() -> post(call(partner.address(), "a")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotReached.class);
        }
    }

    @Test
    void aHeadWithoutEndIsRefused() throws Exception {
        try (var partner = partner(request -> {
            request.say("HTTP/1.1 200 Ja\r\n");
            while (true) {
                request.say("X-Meer: ", "x".repeat(1000), "\r\n");
            }
        })) {
            assertThatThrownBy(() -> post(call(partner.address(), "a")))
                    .hasMessageContaining("the head of the answer is too large");
        }
    }

    @Test
    void aHugeAnswerIsReadNoFurtherThanItMay() throws Exception {
        try (var partner = partner(request -> {
            request.content();
            request.say("HTTP/1.1 200 Ja\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                request.say("10000\r\n", "x".repeat(0x10000), "\r\n");
            }
        })) {
            assertThatThrownBy(() -> outgoing.<Long>post(
                            call(partner.address(), "a"),
                            answer -> answer.content().transferTo(OutputStream.nullOutputStream())))
                    .hasMessage("the answer is larger than 64 MB");
        }
        try (var partner = partner(Partner.says("HTTP/1.1 200 Ja\r\nContent-Length: 68719476736\r\n\r\n"))) {
            assertThatThrownBy(() -> post(call(partner.address(), "a"))).hasMessage("the answer is larger than 64 MB");
        }
    }

    @Test
    void whoIsSilentIsWaitedForNoLongerThanPatienceLasts() throws Exception {
        try (var partner = partner(Partner.atSecond(Partner.silent()))) {
            post(call(partner.address(), "a"));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> post(patient(partner.address(), SHORT)))
                    .hasMessage("the other side was silent for 300 ms");
            assertThat(since(begun)).isBetween(SHORT, Duration.ofSeconds(20));
        }
    }

    @Test
    void whoDoesNotShakeHandsIsNotReached() throws Exception {
        try (var door = new ServerSocket(0, 50, TestKeys.here())) {
            var address = URI.create("https://localhost:" + door.getLocalPort());
            assertThatThrownBy(() -> post(patient(address, SHORT))).isInstanceOf(NotReached.class);
        }
    }

    @Test
    void whoDripsIsCutOff() throws Exception {
        var how = "";
        for (int tries = 0; tries < TRIES && !how.equals(CUT_OFF); tries++) {
            how = dripped();
        }
        assertThat(how).isEqualTo(CUT_OFF);
    }

    /** A busy machine may keep a drop back for longer than patience lasts: then that is what is said. */
    private String dripped() throws Exception {
        try (var partner = partner(Partner.atSecond(request -> {
            request.content();
            request.say("HTTP/1.1 200 Ja\r\nContent-Length: 1000000\r\n\r\n");
            drip(request);
            return false;
        }))) {
            post(call(partner.address(), "a"));
            long begun = System.nanoTime();
            var broken = catchThrowable(() -> post(patient(partner.address(), SHORT)));
            assertThat(broken).isInstanceOf(IOException.class);
            assertThat(since(begun)).isLessThan(Duration.ofSeconds(20));
            return String.valueOf(broken.getMessage());
        }
    }

    /** Says a letter now and then, until the line breaks. */
    private static void drip(Partner.Request request) throws Exception {
        var drops = Executors.newSingleThreadScheduledExecutor();
        try {
            drops.scheduleWithFixedDelay(() -> drop(request), 0, 50, TimeUnit.MILLISECONDS)
                    .get();
        } finally {
            drops.shutdownNow();
        }
    }

    private static void drop(Partner.Request request) {
        try {
            request.say("x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoDoesNotReadIsCutOff() throws Exception {
        try (var partner = partner(Partner.atSecond(Partner.silent()))) {
            post(call(partner.address(), "a"));
            var endless = call(partner.address(), out -> {
                while (true) {
                    out.write(Partner.bytes(10_000));
                }
            });
            var call = new Call(endless.address(), "text/plain", Map.of(), endless.content(), Optional.empty(), SHORT);
            assertThatThrownBy(() -> post(call)).hasMessage("the other side read nothing for 300 ms");
        }
    }

    @Test
    void nobodyThereIsNotReached() throws Exception {
        int port;
        try (var door = new ServerSocket(0, 1, TestKeys.here())) {
            port = door.getLocalPort();
        }
        assertThatThrownBy(() -> post(call(URI.create("https://localhost:" + port), "a")))
                .isInstanceOf(NotReached.class);
        assertThatThrownBy(() -> post(call(URI.create("https://er-is-niemand.invalid"), "a")))
                .isInstanceOf(NotReached.class)
                .hasMessageContaining("the name is not known");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
