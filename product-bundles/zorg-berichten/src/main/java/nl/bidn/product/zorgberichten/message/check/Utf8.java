// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file that must be UTF-8 without a byte order mark (OP192) and not too large (OP179). Refuses all that
 * the standard refuses before a parser sees it. Keeps what it refused for, since a parser wraps what is thrown at it. For one
 * file, on one thread.
 */
final class Utf8 extends Reader {
    private static final int ROOM = 1 << 13;
    /** Most messages are small, and to clear a large buffer for each costs more than to read it. */
    private static final int FIRST_ROOM = 1 << 11;

    private static final int FIRST = 4;

    private final InputStream in;
    private final long most;
    private final MarkupGuard guard = new MarkupGuard();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_ROOM).flip();
    private long read;
    private boolean ended;
    private @Nullable Geweigerd refused;
    private @Nullable IOException broken;

    Utf8(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** Why the file was refused; nothing if it was not. */
    @Nullable
    Geweigerd refused() {
        return refused;
    }

    /** What the stream itself threw; nothing, mostly. */
    @Nullable
    IOException broken() {
        return broken;
    }

    /** How many bytes were read. */
    long size() {
        return read;
    }

    @Override
    public int read(char[] chars, int from, int count) throws IOException {
        try {
            return decode(CharBuffer.wrap(chars, from, count));
        } catch (Geweigerd e) {
            refused = e;
            throw e;
        }
    }

    private int decode(CharBuffer chars) throws IOException {
        int from = chars.position();
        while (chars.position() == from && chars.hasRemaining()) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                throw new Geweigerd(Bestandsfout.BESTAND_GEEN_UTF8);
            }
            if (bytes.position() - before != chars.position() - from) {
                checkWide(chars, from);
            }
            if (chars.position() == from) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return chars.position() - from;
    }

    /** Two code points that are no characters (XML 1.0, production 2); the decoder sees to the surrogates. */
    private static void checkWide(CharBuffer chars, int from) throws Geweigerd {
        for (int i = from; i < chars.position(); i++) {
            if (chars.get(i) >= 0xFFFE) {
                throw new Geweigerd(Bestandsfout.BESTAND_VERBODEN_TEKEN);
            }
        }
    }

    private void fill() throws IOException {
        makeRoom();
        int from = bytes.position();
        int count = pull(from);
        if (count < 0) {
            ended = true;
            if (read == 0) {
                throw new Geweigerd(Bestandsfout.BESTAND_LEEG);
            }
        } else {
            bytes.position(from + count);
            read += count;
            check(from, from + count);
        }
        bytes.flip();
    }

    private void makeRoom() {
        if (read >= FIRST_ROOM && bytes.capacity() == FIRST_ROOM) {
            bytes = ByteBuffer.allocate(ROOM).put(bytes);
        } else {
            bytes.compact();
        }
    }

    private int pull(int from) throws IOException {
        try {
            // the first bytes come together, however small the pieces of the stream are: they tell the encoding
            if (read == 0) {
                int count = in.readNBytes(bytes.array(), from, FIRST);
                return count == 0 ? -1 : count;
            }
            return in.read(bytes.array(), from, bytes.capacity() - from);
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    private void check(int from, int to) throws Geweigerd {
        if (read > most) {
            throw new Geweigerd(Bestandsfout.BESTAND_TE_GROOT);
        }
        if (read == to - from) {
            checkMark(bytes.array(), to);
        }
        guard.look(bytes.array(), from, to);
    }

    private static void checkMark(byte[] first, int count) throws Geweigerd {
        int one = first[0] & 0xFF;
        int two = count > 1 ? first[1] & 0xFF : '<';
        if (one == 0xEF && two == 0xBB) {
            throw new Geweigerd(Bestandsfout.BESTAND_BOM);
        }
        if (one >= 0xFE || one == 0 || two == 0) {
            throw new Geweigerd(Bestandsfout.BESTAND_GEEN_UTF8);
        }
    }

    @Override
    public void close() {
        // the stream is the caller's
    }
}
