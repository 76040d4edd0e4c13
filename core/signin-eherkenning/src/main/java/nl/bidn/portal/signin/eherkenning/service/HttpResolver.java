// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.message.Refused;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * SOAP 1.1 over HTTP with our certificate on the line. Follows no redirect, waits for the whole answer no longer than
 * {@code portal.eherkenning.resolve.seconds}, and reads at most a megabyte of it.
 */
@Component(service = {Resolver.class, HttpResolver.class})
public final class HttpResolver implements Resolver {
    static final int MOST_BYTES = 1024 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final String ACTION = "\"http://www.oasis-open.org/committees/security\"";
    private static final List<String> TYPES = List.of("text/xml", "application/soap+xml", "application/xml");

    private final Identity identity;
    private @Nullable HttpClient client;

    @Activate
    public HttpResolver(@Reference Identity identity) {
        this.identity = identity;
    }

    @Override
    public byte[] resolve(URI destination, String contentType, byte[] soap) {
        var request = HttpRequest.newBuilder(destination)
                .timeout(patience())
                .header("Content-Type", contentType + "; charset=utf-8")
                .header("Accept", "text/xml, application/soap+xml")
                .header("SOAPAction", ACTION)
                .POST(HttpRequest.BodyPublishers.ofByteArray(soap))
                .build();
        return send(request);
    }

    /** Something that is simply there, by GET. */
    byte[] get(URI address) {
        return send(HttpRequest.newBuilder(address).timeout(patience()).GET().build());
    }

    private Duration patience() {
        return identity.setup().patience();
    }

    /**
     * On this thread as far as the client can, and what it cannot on its own one: handing over to a pool costs more than the question.
     * So the reader of an answer must not wait for anything.
     */
    private byte[] send(HttpRequest request) {
        long end = System.nanoTime() + patience().toNanos();
        try {
            return client().send(request, info -> body(info, end)).body();
        } catch (IOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    throw refused;
                }
            }
            throw new Refused(Reason.RESOLVE_FAILED, "no answer, or too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Reason.RESOLVE_FAILED, "interrupted", e);
        }
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info, long end) {
        var type = info.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        var bare = type.split(";", 2)[0].strip();
        if (info.statusCode() != 200) {
            return new Bounded(new Refused(Reason.RESOLVE_FAILED, "status " + info.statusCode()), end);
        }
        boolean metadata = bare.equals("application/samlmetadata+xml");
        return new Bounded(
                TYPES.contains(bare) || metadata ? null : new Refused(Reason.RESOLVE_FAILED, "another content type"),
                end);
    }

    private synchronized HttpClient client() {
        var made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(identity.line())
                    .executor(Runnable::run)
                    .build();
            client = made;
        }
        return made;
    }

    /** Reads up to the limit, and no longer than until its end; nothing at all of what is refused beforehand. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final @Nullable Refused refused;
        private volatile Flow.@Nullable Subscription subscription;

        /** @param end of the patience, in nanoseconds; until the head of the answer the client itself sees to it */
        Bounded(@Nullable Refused refused, long end) {
            this.refused = refused;
            var unused = whole.orTimeout(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .whenComplete((read, failure) -> cancelAfter(failure));
        }

        private void cancelAfter(@Nullable Throwable failure) {
            if (failure != null) {
                cancel();
            }
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (refused != null) {
                stop(refused);
            } else if (whole.isDone()) {
                cancel();
            } else {
                given.request(Long.MAX_VALUE);
            }
        }

        private void stop(Refused reason) {
            whole.completeExceptionally(reason);
        }

        private void cancel() {
            var given = subscription;
            if (given != null) {
                given.cancel();
            }
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                if (bytes.size() + piece.remaining() > MOST_BYTES) {
                    stop(new Refused(Reason.RESOLVE_TOO_LARGE, "more than a megabyte"));
                    return;
                }
                var copy = new byte[piece.remaining()];
                piece.get(copy);
                bytes.writeBytes(copy);
            }
        }

        @Override
        public void onError(Throwable cause) {
            whole.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }
}
