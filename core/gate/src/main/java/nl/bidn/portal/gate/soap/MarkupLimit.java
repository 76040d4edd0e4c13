// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the bytes of a message before the parser does, which keeps names, tags and comments whole in memory, however long
 * they are. It refuses those, a DTD and processing instructions (SOAP 1.1, section 3), and leaves all else that is wrong to
 * the parser. Text may be as long as it likes: that passes in pieces.
 */
final class MarkupLimit extends FilterInputStream {
    /** Longer than any name, tag with its namespaces, or comment needs. */
    static final int LONGEST = 1 << 16;

    private static final int LONGEST_NAME = 1000;
    /** Where the question mark of an XML declaration is, the first thing in a file or after a byte order mark. */
    private static final int DECLARED = 2;

    private static final int DECLARED_AFTER_MARK = 5;

    private enum State {
        TEXT,
        REFERENCE,
        OPEN,
        BANG,
        TAG,
        QUOTED,
        DECLARATION,
        COMMENT,
        CDATA
    }

    private State state = State.TEXT;
    private long seen;
    /** Of the markup that is being read. */
    private int length;
    /** Of the name that may be being read. */
    private int name;
    /** How much of what ends this was there: of {@code -->} or {@code ]]>}. */
    private int closing;

    private int quote;
    private @Nullable String refused;

    MarkupLimit(InputStream in) {
        super(in);
    }

    /** Why the message was refused, a sentence for the sender; nothing if it was not. */
    @Nullable
    String refused() {
        return refused;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            look(b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        int end = from + read;
        for (int at = from; at < end; at++) {
            if (state == State.TEXT || state == State.CDATA) {
                at = skipped(buffer, at, end);
            }
            if (at < end) {
                look(buffer[at] & 0xFF);
            }
        }
        return read;
    }

    /** Where the next byte is that matters; nearly all of a large message is skipped here. */
    private int skipped(byte[] buffer, int from, int end) {
        int at = from;
        if (state == State.CDATA) {
            while (at < end && closing == 0 && buffer[at] != ']') {
                at++;
            }
        } else {
            while (at < end && buffer[at] != '<' && buffer[at] != '&') {
                at++;
            }
        }
        seen += at - from;
        return at;
    }

    private void look(int b) throws IOException {
        seen++;
        switch (state) {
            case TEXT -> text(b);
            case REFERENCE -> reference(b);
            case OPEN -> open(b);
            case BANG -> bang(b);
            case TAG -> tag(b);
            case QUOTED -> quoted(b);
            case DECLARATION -> declaration(b);
            case COMMENT -> closed(b, '-', true);
            case CDATA -> closed(b, ']', false);
        }
    }

    private void text(int b) {
        length = 0;
        name = 0;
        if (b == '<') {
            state = State.OPEN;
        } else if (b == '&') {
            state = State.REFERENCE;
        }
    }

    private void open(int b) throws IOException {
        closing = 0;
        switch (b) {
            case '!' -> state = State.BANG;
            case '?' -> {
                if (seen != DECLARED && seen != DECLARED_AFTER_MARK) {
                    throw refuse("Verwerkingsinstructies (<?...?>) mogen niet in een SOAP-bericht staan.");
                }
                state = State.DECLARATION;
            }
            default -> {
                state = State.TAG;
                tag(b);
            }
        }
    }

    private void bang(int b) throws IOException {
        switch (b) {
            case '-' -> {
                state = State.COMMENT;
                closing = -1;
            }
            case '[' -> state = State.CDATA;
            default -> throw refuse("Een DTD (<!DOCTYPE>) mag niet in een SOAP-bericht staan.");
        }
    }

    private void tag(int b) throws IOException {
        if (b == '>') {
            state = State.TEXT;
            return;
        }
        if (b == '"' || b == '\'') {
            quote = b;
            state = State.QUOTED;
        }
        name = endsName(b) ? 0 : name + 1;
        grow();
    }

    private void quoted(int b) throws IOException {
        if (b == quote) {
            state = State.TAG;
        }
        grow();
    }

    private void reference(int b) throws IOException {
        name++;
        if (endsName(b)) {
            state = State.TEXT;
            if (b == '<' || b == '&') {
                text(b);
            }
        } else if (name > LONGEST_NAME) {
            throw tooLong();
        }
    }

    private void declaration(int b) throws IOException {
        if (b == '>') {
            state = State.TEXT;
        }
        grow();
    }

    /** Until two of these and a {@code >}. Of a comment the second hyphen of its beginning does not count. */
    private void closed(int b, int mark, boolean bounded) throws IOException {
        if (b == '>' && closing >= 2) {
            state = State.TEXT;
            return;
        }
        closing = b == mark ? closing + 1 : 0;
        if (bounded) {
            grow();
        }
    }

    private static boolean endsName(int b) {
        return b <= ' ' || "<>/=\"';&[]?".indexOf(b) >= 0;
    }

    private void grow() throws IOException {
        length++;
        if (length > LONGEST || name > LONGEST_NAME) {
            throw tooLong();
        }
    }

    private IOException tooLong() {
        return refuse("Een naam, een label of een commentaar is te lang.");
    }

    private IOException refuse(String why) {
        refused = why;
        return new IOException("the markup was refused");
    }
}
