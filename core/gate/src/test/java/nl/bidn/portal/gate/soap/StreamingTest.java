// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.gate.fake.Door;
import nl.bidn.portal.gate.fake.FakeProduct;
import nl.bidn.portal.gate.fake.Heap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message of any size costs hardly any memory; measured with sender and receiver in one heap. */
class StreamingTest {
    private static final int SIZE = 25 << 20;
    private static final long MOST = 16L << 20;

    private final DoorService service = new DoorService();
    private final AtomicLong most = new AtomicLong();
    private final AtomicLong pieces = new AtomicLong();
    private Door door;
    private String known;
    private long rest;

    @BeforeEach
    void open() throws Exception {
        known = Door.certificate(Door.KNOWN);
        door = new Door(Map.of("trusted.proxy", "127.0.0.1"));
        var signing = Endpoint.Soap.Signing.NONE;
        door.soap.came(
                FakeProduct.with("deur", new Endpoint.Soap("Deur", new Permission("leveren"), signing, service)));
        send(1000).get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        service.atPiece = this::measure;
        rest = Heap.live();
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void oneLargeMessage() throws Exception {
        assertThat(send(SIZE).get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(SIZE);
        assertFlat();
    }

    @Test
    void tenAtOnce() throws Exception {
        var sent = IntStream.range(0, 10).mapToObj(i -> send(SIZE)).toList();
        for (var one : sent) {
            assertThat(one.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(SIZE);
        }
        assertFlat();
    }

    private void assertFlat() {
        assertThat(pieces.get()).isGreaterThan(1000);
        assertThat(most.get()).isPositive();
        assertThat(most.get() - rest).as("bytes of heap above rest").isLessThan(MOST);
    }

    /** Every so often, as a collection takes time. */
    private void measure() {
        if (pieces.incrementAndGet() % 3000 == 0) {
            long now = Heap.live();
            most.accumulateAndGet(now, Math::max);
        }
    }

    private CompletableFuture<Long> send(int size) {
        HttpRequest request = Soap.request(door, known)
                .POST(BodyPublishers.ofInputStream(() -> message(size)))
                .build();
        return door.client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Long.parseLong(answer.body().replaceAll("(?s).*<d:lengte[^>]*>([0-9]+)<.*", "$1"));
        });
    }

    private static InputStream message(int size) {
        var around = Soap.envelope(Soap.operation("meet", "@")).split("@", 2);
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(around[0].getBytes(StandardCharsets.UTF_8)),
                new Letters(size),
                new ByteArrayInputStream(around[1].getBytes(StandardCharsets.UTF_8)))));
    }

    /** So much base64. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'A' + (int) (left % 26) : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int count) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, count);
            for (int i = 0; i < read; i++) {
                buffer[from + i] = (byte) ('A' + i % 26);
            }
            left -= read;
            return read;
        }
    }
}
