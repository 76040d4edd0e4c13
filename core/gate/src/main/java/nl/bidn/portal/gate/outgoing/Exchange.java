// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.portal.api.Outgoing.Answer;
import nl.bidn.portal.api.Outgoing.AnswerReader;
import nl.bidn.portal.api.Outgoing.Call;

/** One request and its answer, on a line. */
final class Exchange {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    /** What a reader left is thrown away for the sake of the line, but not at any price. */
    private static final int MOST_LEFT = 32 * 1024;

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final Line line;
    private final Guard guard;
    private int status;
    private boolean reusable;

    Exchange(Line line, Guard guard) {
        this.line = line;
        this.guard = guard;
    }

    /** Of the answer, or 0 as long as there is none. */
    int status() {
        return status;
    }

    /** Whether another one may follow on the line. */
    boolean isReusable() {
        return reusable;
    }

    <T> T post(Target target, Call call, AnswerReader<T> reader) throws IOException {
        line.guardedBy(guard);
        boolean whole = send(target, call);
        var head = AnswerHead.read(line.in());
        status = head.status();
        var content = new BoundedContent(head.content(line.in()), guard, MOST_BYTES);
        T result = reader.read(new LineAnswer(head, content));
        line.silence(guard.patience().compareTo(SHORTLY) < 0 ? guard.patience() : SHORTLY);
        reusable = content.drain(MOST_LEFT) && whole && head.keepsLine();
        return result;
    }

    /**
     * Sends the request. A system that has heard enough may answer and hang up before it has read everything, so when
     * writing fails there may be an answer yet.
     *
     * @return whether all was sent
     */
    private boolean send(Target target, Call call) throws IOException {
        var body =
                new RequestBody(head(target, call), line.out(), call.content().length());
        try {
            call.content().writeTo(body);
            body.finish();
            return true;
        } catch (IOException e) {
            if (!line.isDeaf() || !hasAnswer()) {
                throw e;
            }
            return false;
        }
    }

    private boolean hasAnswer() {
        try {
            line.in().mark(1);
            boolean something = line.in().read() >= 0;
            line.in().reset();
            return something;
        } catch (IOException e) {
            return false;
        }
    }

    private static String head(Target target, Call call) {
        var head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
        add(head, "Host", target.authority());
        add(head, "User-Agent", "BIDN-portaal");
        add(head, "Content-Type", call.contentType());
        call.headers().forEach((name, value) -> add(head, name, value));
        return head.toString();
    }

    private static void add(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private record LineAnswer(AnswerHead head, BoundedContent bounded) implements Answer {
        @Override
        public int status() {
            return head.status();
        }

        @Override
        public Optional<String> header(String name) {
            return head.header(name);
        }

        @Override
        public InputStream content() throws IOException {
            if (head.length().orElse(0L) > MOST_BYTES) {
                throw BoundedContent.tooLarge(MOST_BYTES);
            }
            return bounded;
        }
    }
}
