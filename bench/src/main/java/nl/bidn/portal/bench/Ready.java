// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Waits for an address to answer in a certain way, looking every few milliseconds. */
final class Ready {
    private static final long PAUSE = Duration.ofMillis(5).toNanos();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Ready() {}

    static void await(String address, Duration most) throws InterruptedException, TimeoutException {
        await(address, Map.of(), 200, most);
    }

    static void await(String address, Map<String, String> headers, int status, Duration most)
            throws InterruptedException, TimeoutException {
        var builder = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        headers.forEach(builder::header);
        var request = builder.build();
        long end = System.nanoTime() + most.toNanos();
        while (status(request) != status) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(address + " did not answer " + status + " within " + most);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static int status(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }
}
