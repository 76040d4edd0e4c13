// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Content that comes in chunks, each with its size before it; the last is empty, and trailers may follow, which are left. */
final class ChunkedContent extends InPieces {
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,15})[ \\t]*(?:;.*)?");
    private static final int MOST_OF_SIZE = 1024;
    private static final int MOST_OF_TRAILERS = 16 * 1024;

    private final InputStream line;
    private SizedContent chunk;
    private boolean first = true;
    private boolean ended;

    ChunkedContent(InputStream line) {
        this.line = line;
        this.chunk = new SizedContent(line, 0);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (chunk.left() == 0 && !ended) {
            next();
        }
        return ended ? -1 : chunk.read(bytes, offset, length);
    }

    private void next() throws IOException {
        var lines = new HeadLines(line, MOST_OF_SIZE);
        if (!first && !lines.next().isEmpty()) {
            throw new IOException("a chunk of the answer is longer than it told");
        }
        first = false;
        var size = SIZE.matcher(lines.next());
        if (!size.matches()) {
            throw new IOException("a chunk of the answer has a size that makes no sense");
        }
        chunk = new SizedContent(line, Long.parseLong(size.group(1), 16));
        if (chunk.left() == 0) {
            ended = true;
            var trailers = new HeadLines(line, MOST_OF_TRAILERS);
            while (!trailers.next().isEmpty()) {}
        }
    }
}
