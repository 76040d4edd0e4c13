// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The first lines of an answer (RFC 9112).
 *
 * @param headers by name, in whatever case
 */
record AnswerHead(boolean modern, int status, Map<String, List<String>> headers) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.([0-9]) ([1-9][0-9]{2})(?: .*)?");
    private static final Pattern HEADER = Pattern.compile("([^\\x00-\\x20:]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_BYTES = 64 * 1024;
    private static final int OK = 200;
    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** Reads up to what follows; what only tells that an answer will come is passed over. */
    static AnswerHead read(InputStream in) throws IOException {
        var lines = new HeadLines(in, MOST_BYTES);
        for (var head = one(lines); ; head = one(lines)) {
            if (head.status >= OK) {
                return head;
            }
            if (head.status == SWITCHING) {
                throw new IOException("the other side would speak something else than HTTP/1.1");
            }
        }
    }

    private static AnswerHead one(HeadLines lines) throws IOException {
        var first = STATUS.matcher(lines.next());
        if (!first.matches()) {
            throw new IOException("the other side does not speak HTTP/1.1");
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
            var header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new IOException("the answer has a header that makes no sense");
            }
            headers.computeIfAbsent(header.group(1), name -> new ArrayList<>()).add(header.group(2));
        }
        return new AnswerHead(!first.group(1).equals("0"), Integer.parseInt(first.group(2)), headers);
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All of them, as if they stood in one line. */
    private String joined(String name) {
        return String.join(",", headers.getOrDefault(name, List.of())).toLowerCase(Locale.ROOT);
    }

    /** Whether another request may follow on the line, once the content has been read. */
    boolean keepsLine() {
        return modern
                && !List.of(joined("Connection").split("[ \\t]*,[ \\t]*")).contains("close")
                && (isEmpty() || headers.containsKey("Content-Length") != headers.containsKey("Transfer-Encoding"));
    }

    private boolean isEmpty() {
        return status == NO_CONTENT || status == NOT_MODIFIED;
    }

    /** How many bytes follow, if that was told. */
    Optional<Long> length() throws IOException {
        if (isEmpty()) {
            return Optional.of(0L);
        }
        if (isChunked()) {
            return Optional.empty();
        }
        var told = headers.getOrDefault("Content-Length", List.of()).stream()
                .distinct()
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (told.size() > 1 || !LENGTH.matcher(told.get(0)).matches()) {
            throw new IOException("the answer has a length that makes no sense");
        }
        return Optional.of(Long.valueOf(told.get(0)));
    }

    private boolean isChunked() throws IOException {
        var codings = joined("Transfer-Encoding");
        if (!codings.isEmpty() && !codings.equals("chunked")) {
            throw new IOException("the answer is coded in a way that was not asked for");
        }
        return !codings.isEmpty();
    }

    /** What follows; its end is the end of the answer, and before it an {@link EOFException} says that it broke off. */
    InputStream content(InputStream line) throws IOException {
        var length = length();
        if (length.isPresent()) {
            return new SizedContent(line, length.get());
        }
        return isChunked() ? new ChunkedContent(line) : line;
    }
}
