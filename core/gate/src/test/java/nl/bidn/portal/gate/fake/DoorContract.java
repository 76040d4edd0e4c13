// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.gate.door.Turns;
import nl.bidn.portal.products.ProductListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds at each kind of door, for an interface of the product {@code deur}. */
public abstract class DoorContract extends DoorBase {
    /** The one of these doors that is tested. */
    protected abstract ProductListener desk(Door at);

    protected abstract FakeProduct product();

    /** A request that asks for little, still without a certificate. */
    protected abstract HttpRequest.Builder asking(Door at);

    /** A request that is held by {@link #pause}, still without a certificate. */
    protected abstract HttpRequest.Builder waiting();

    protected abstract Pause pause();

    /** What the interface was asked and did. */
    protected abstract List<?> done();

    protected abstract void assertRefused(HttpResponse<String> answer, int status) throws Exception;

    /** Of a request that was held. */
    protected abstract void assertDone(HttpResponse<String> answer);

    @BeforeEach
    void install() {
        desk(door).came(product());
    }

    @AfterEach
    void remove() {
        desk(door).went(product());
    }

    private HttpResponse<String> ask(String certificate) throws IOException, InterruptedException {
        return door.send(asking(door).header("X-Client-Cert", certificate));
    }

    private CompletableFuture<HttpResponse<String>> begin() {
        return door.client.sendAsync(waiting().header("X-Client-Cert", known).build(), BodyHandlers.ofString());
    }

    @Test
    void asksForACertificate() throws Exception {
        assertRefused(door.send(asking(door)), 401);
        assertRefused(ask("geen%20certificaat"), 401);
        assertRefused(ask("%"), 401);
        assertThat(done()).isEmpty();
    }

    @Test
    void refusesAnUnknownSystemAndWritesThatDown() throws Exception {
        assertRefused(ask(unknown), 403);

        assertThat(door.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("api-geweigerd");
            assertThat(line.outcome()).isEqualTo(Audit.Outcome.REFUSED);
            assertThat(line.caller()).isEmpty();
            assertThat(line.detail()).isEqualTo("deur voor OIN " + Door.UNKNOWN);
        });
        assertThat(done()).isEmpty();
    }

    @Test
    void refusesASystemWithoutThePermission() throws Exception {
        assertRefused(ask(powerless), 403);

        assertThat(door.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("api-geweigerd");
            assertThat(line.caller()).isEqualTo("p");
        });
        assertThat(done()).isEmpty();
    }

    @Test
    void tellsNothingOfAFailureOfItsOwn() throws Exception {
        try (var other = Door.behindProxy()) {
            desk(other).came(product());
            other.access.goDown();

            var answer = other.send(asking(other).header("X-Client-Cert", known));

            assertRefused(answer, 500);
            assertNoSecret(answer);
        }
    }

    @Test
    void sendsAwayWhoIsOneTooMany() throws Exception {
        var busy = IntStream.range(0, Turns.MOST_AT_ONCE).mapToObj(i -> begin()).toList();
        pause().awaitHeld(Turns.MOST_AT_ONCE);

        var answer = ask(known);
        pause().end();

        assertRefused(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new))
                .get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(busy).allSatisfy(one -> assertDone(one.join()));
        assertThat(ask(known).statusCode()).isEqualTo(200);
    }

    @Test
    void letsARequestAtWorkFinishWhenItsProductGoes() throws Exception {
        var atWork = begin();
        pause().awaitHeld(1);

        var going = CompletableFuture.runAsync(() -> desk(door).went(product()));
        int status = 200;
        for (long end = System.nanoTime() + Door.PATIENCE.toNanos(); status != 404 && System.nanoTime() < end; ) {
            status = ask(known).statusCode();
        }
        assertThat(status).as("for those who come now").isEqualTo(404);
        pause().end();

        assertDone(atWork.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        going.get(Door.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
