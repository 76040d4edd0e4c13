// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import nl.bidn.portal.api.Outgoing.Call;
import nl.bidn.portal.api.Outgoing.Content;
import nl.bidn.portal.gate.fake.Heap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over a line. */
@Timeout(180)
class LineTest extends OutgoingBase {
    @Test
    void sendsWhatWasSaidAndReadsTheAnswerWhateverItsStatus() throws Exception {
        var seen = new AtomicReference<Partner.Request>();
        try (var partner = partner(request -> {
            seen.set(request);
            request.content();
            request.say("HTTP/1.1 500 Fout\r\nSOAPAction: x\r\nx-meer:  een \r\nX-Meer: twee\r\n");
            request.say("Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nfou\r\n1\r\nt\r\n0\r\nTrailer: x\r\n\r\n");
            return true;
        })) {
            var call = new Call(
                    partner.at("localhost", "/caf\u00e9/%2F?a=b&c=d%20e"),
                    "text/xml; charset=utf-8",
                    Map.of("SOAPAction", "\"urn:doe\""),
                    Content.of("inhoud".getBytes(StandardCharsets.UTF_8)),
                    Optional.empty(),
                    PATIENCE);
            var answer = outgoing.post(
                    call,
                    a -> a.status()
                            + a.header("X-MEER").orElse("")
                            + new String(a.content().readAllBytes(), StandardCharsets.UTF_8));

            assertThat(answer).isEqualTo("500eenfout");
        }
        var request = Objects.requireNonNull(seen.get());
        assertThat(request.first()).isEqualTo("POST /caf%C3%A9/%2F?a=b&c=d%20e HTTP/1.1");
        assertThat(request.headers())
                .containsEntry("Content-Type", "text/xml; charset=utf-8")
                .containsEntry("SOAPAction", "\"urn:doe\"")
                .containsEntry("Content-Length", "6")
                .containsEntry("Host", "localhost:" + request.line().getLocalPort())
                .doesNotContainKeys("Cookie", "Accept-Encoding", "Transfer-Encoding");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 100_000})
    void contentComesWholeWithALengthOrInChunks(int size) throws Exception {
        var headers = new AtomicReference<Map<String, String>>();
        try (var partner = partner(request -> {
            headers.set(request.headers());
            return request.answer(200, "" + request.drain(OutputStream.nullOutputStream()));
        })) {
            assertThat(post(call(partner.address(), Content.of(Partner.bytes(size)))))
                    .isEqualTo("200 " + size);
            assertThat(headers.get()).containsEntry("Content-Length", "" + size);

            assertThat(post(call(partner.address(), out -> {
                        for (byte one : Partner.bytes(size)) {
                            out.write(one);
                        }
                        out.flush();
                    })))
                    .isEqualTo("200 " + size);
            assertThat(String.valueOf(headers.get()).contains("Content-Length="))
                    .isEqualTo(size <= 16 * 1024);
            assertThat(partner.connections).hasValue(1);
        }
    }

    @Test
    void thousandsOfCallsNeedOneLine() throws Exception {
        try (var partner = partner(Partner.echo())) {
            for (int i = 0; i < 1000; i++) {
                assertThat(post(call(partner.address(), "bericht " + i))).isEqualTo("200 bericht " + i);
            }
            assertThat(partner.connections).hasValue(1);
        }
    }

    @Test
    void aLineThatTheOtherSideLeftIsNotUsedAgain() throws Exception {
        try (var partner = partner(request -> {
            request.answer(200, request.content());
            return false;
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(post(call(partner.address(), "a"))).isEqualTo("200 a");
                partner.awaitLeft();
            }
            assertThat(partner.connections).hasValue(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aNewLineTakesUpTheSessionOfTheOneBefore(String protocol) throws Exception {
        try (var partner = Partner.secure(
                SERVER.server(AUTHORITY), Partner.says("HTTP/1.1 200 Ja\r\nContent-Length: 0\r\n\r\n"), protocol)) {
            for (int i = 0; i < 3; i++) {
                assertThat(post(call(partner.address(), "a"))).isEqualTo("200 ");
                partner.awaitLeft();
            }
            assertThat(partner.connections).hasValue(3);
            assertThat(partner.sessions.stream().distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 Ja\r\nConnection: Keep-Alive, Close\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.0 200 Ja\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 Ja\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
            })
    void aLineThatIsToEndIsNotUsedAgain(String answer) throws Exception {
        try (var partner = partner(request -> {
            request.content();
            request.say(answer);
            return true;
        })) {
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 ok");
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 ok");
            assertThat(partner.connections).hasValue(2);
        }
    }

    @Test
    void anAnswerMayEndWithTheLineAndFirstSayThatItWillCome() throws Exception {
        try (var partner = partner(Partner.says("HTTP/1.1 102 Bezig\r\n\r\nHTTP/1.1 200\r\nServer: x\r\n\r\nok"))) {
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 ok");
        }
    }

    @Test
    void whatAReaderLeavesIsNotTheBeginningOfTheNextAnswer() throws Exception {
        try (var partner = partner(request -> request.answer(200, request.content() + "x".repeat(1000)))) {
            for (int i = 0; i < 3; i++) {
                String begin = outgoing.post(
                        call(partner.address(), "bericht " + i),
                        answer -> new String(answer.content().readNBytes(9), StandardCharsets.UTF_8));
                assertThat(begin).isEqualTo("bericht " + i);
            }
            assertThat(partner.connections).hasValue(1);
        }
    }

    @Test
    void aRedirectIsAnAnswer() throws Exception {
        try (var elsewhere = partner(Partner.echo());
                var partner = partner(Partner.says("HTTP/1.1 307 Daar\r\nLocation: " + elsewhere.address()
                        + "\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(post(call(partner.address(), "a"))).isEqualTo("307 ");
            assertThat(elsewhere.connections).hasValue(0);
        }
    }

    @Test
    void aCallerThatIsInterruptedComesBack() throws Exception {
        try (var partner = partner(Partner.silent())) {
            var caller = Thread.currentThread();
            var other = new Thread(() -> {
                while (partner.requests.get() == 0) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
            });
            other.start();
            assertThatThrownBy(() -> post(call(partner.address(), "a"))).hasMessage("the call was stopped");
            assertThat(Thread.interrupted()).isTrue();
            other.join();
        }
    }

    @Test
    void anAnswerThatComesBeforeAllIsSentIsHeard() throws Exception {
        try (var partner = Partner.plain(request -> {
            request.say("HTTP/1.1 413 Te veel\r\nContent-Length: 2\r\n\r\nja");
            request.line().shutdownOutput();
            for (int i = 0; i < 2_000_000; i++) {
                request.in().read();
            }
            return false;
        })) {
            var answer = post(call(partner.address(), out -> {
                for (int i = 0; i < 5000; i++) {
                    out.write(Partner.bytes(10_000));
                }
            }));
            assertThat(answer).isEqualTo("413 ja");
            assertThat(partner.connections).hasValue(1);
        }
    }

    @Test
    void whatContentAndReadersThrowComesBackAsItIs() throws Exception {
        try (var partner = partner(Partner.echo())) {
            var ours = new IOException("van ons");
            assertThatThrownBy(() -> post(call(partner.address(), out -> {
                        out.write(Partner.bytes(100_000));
                        throw ours;
                    })))
                    .isSameAs(ours);
            assertThatThrownBy(() -> outgoing.post(call(partner.address(), "a"), answer -> {
                        throw ours;
                    }))
                    .isSameAs(ours);
            assertThatThrownBy(() -> outgoing.post(call(partner.address(), "a"), answer -> {
                        throw new IllegalStateException("ook");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(post(call(partner.address(), "a"))).isEqualTo("200 a");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void aLengthThatWasToldMustBeRight(long told) throws Exception {
        try (var partner = partner(Partner.echo())) {
            var content = new Content() {
                @Override
                public void writeTo(OutputStream out) throws IOException {
                    out.write(Partner.bytes(4));
                }

                @Override
                public OptionalLong length() {
                    return OptionalLong.of(told);
                }
            };
            assertThatThrownBy(() -> post(call(partner.address(), content)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("it told");
            assertThat(partner.requests).hasValue(0);
        }
    }

    @Test
    void tenAtOnceWithLargeContentNeedHardlyAnyMemory() throws Exception {
        int size = 25 * 1024 * 1024;
        int back = 3 * 1024 * 1024;
        var piece = Partner.bytes(8192);
        try (var partner = partner(request -> {
            long length = request.drain(OutputStream.nullOutputStream());
            request.say("HTTP/1.1 200 Ja\r\nX-Bytes: " + length + "\r\nContent-Length: " + back + "\r\n\r\n");
            for (long left = back; left > 0; left -= piece.length) {
                request.out().write(piece);
            }
            return true;
        })) {
            post(call(partner.address(), Content.of(piece)));
            long before = Heap.live();
            long most = 0;
            var threads = Executors.newFixedThreadPool(10);
            var calls = new ArrayList<Future<Long>>();
            for (int i = 0; i < 10; i++) {
                calls.add(threads.submit(() -> outgoing.<Long>post(
                        call(partner.address(), out -> {
                            for (int left = size; left > 0; left -= piece.length) {
                                out.write(piece);
                            }
                        }),
                        answer -> Long.parseLong(answer.header("X-Bytes").orElse("0"))
                                + answer.content().transferTo(OutputStream.nullOutputStream()))));
            }
            for (var call : calls) {
                do {
                    most = Math.max(most, Heap.live());
                } while (!isDoneWithinASecond(call));
                assertThat(call.get()).isEqualTo(size + back);
            }
            threads.shutdown();
            assertThat(most - before).isLessThan(10L * 1024 * 1024);
        }
    }

    private static boolean isDoneWithinASecond(Future<?> call) throws InterruptedException, ExecutionException {
        try {
            call.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "X Y", "X:", "", "X\r\nY"})
    void headersThatWouldChangeTheLineAreRefused(String name) {
        assertThatThrownBy(() -> header(name, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void soAreValuesWithALineEnd() {
        for (var value : Arrays.asList("a\r\nX: b", "a\nb", "a\0", "\u00e9")) {
            assertThatThrownBy(() -> header("X-Iets", value)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(header("X-Iets", "a b").headers()).containsEntry("X-Iets", "a b");
    }

    private static Call header(String name, String value) {
        return new Call(
                URI.create("https://elders.test"),
                "text/plain",
                Map.of(name, value),
                Content.of(new byte[0]),
                Optional.empty(),
                PATIENCE);
    }
}
