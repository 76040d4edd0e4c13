// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

/**
 * Looks at the bytes of a file before the parser does, which keeps names and tags whole in memory, however long they are. It
 * refuses those and a DTD, and leaves all else that is wrong to the parser. For one file, on one thread.
 */
final class MarkupGuard {
    /** Longer than any name of a standard, and than any namespace. */
    static final int LONGEST_NAME = 500;
    /** Longer than any tag with its attributes. */
    static final int LONGEST_TAG = 32_000;

    private static final boolean[] ENDS_NAME = new boolean[256];

    static {
        for (char c : " \t\r\n<>/=\"';[]?".toCharArray()) {
            ENDS_NAME[c] = true;
        }
    }

    private enum State {
        TEXT,
        REFERENCE,
        OPEN,
        BANG,
        TAG,
        QUOTED,
        INSTRUCTION,
        COMMENT,
        CDATA
    }

    private State state = State.TEXT;
    private int name;
    private int tag;
    /** How much of what ends this state was there: of {@code -->}, {@code ]]>} or {@code ?>}. */
    private int closing;

    private byte quote;

    void look(byte[] bytes, int from, int to) throws Geweigerd {
        int at = from;
        while (at < to) {
            at = switch (state) {
                case TEXT -> text(bytes, at, to);
                case TAG -> tag(bytes, at, to);
                case QUOTED -> quoted(bytes, at, to);
                case REFERENCE -> reference(bytes, at, to);
                case OPEN -> open(bytes[at], at);
                case BANG -> bang(bytes[at], at);
                case INSTRUCTION -> instruction(bytes, at, to);
                case COMMENT -> closed(bytes, at, to, (byte) '-');
                case CDATA -> closed(bytes, at, to, (byte) ']');
            };
        }
    }

    private int text(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '<' && bytes[at] != '&') {
            at++;
        }
        if (at < to) {
            state = bytes[at] == '<' ? State.OPEN : State.REFERENCE;
            name = 0;
            tag = 0;
            at++;
        }
        return at;
    }

    private int open(byte b, int at) {
        state = switch (b) {
            case '!' -> State.BANG;
            case '?' -> State.INSTRUCTION;
            default -> State.TAG;
        };
        closing = 0;
        return state == State.TAG ? at : at + 1;
    }

    private int bang(byte b, int at) throws Geweigerd {
        if (b == 'D') {
            throw new Geweigerd(Bestandsfout.XML_DTD);
        }
        state = b == '[' ? State.CDATA : b == '-' ? State.COMMENT : State.TEXT;
        closing = b == '-' ? -1 : 0;
        return at + 1;
    }

    private int tag(byte[] bytes, int from, int to) throws Geweigerd {
        int at = from;
        int run = name;
        while (at < to) {
            byte b = bytes[at++];
            if (!ENDS_NAME[b & 0xFF]) {
                run++;
                if (run > LONGEST_NAME) {
                    throw new Geweigerd(Bestandsfout.XML_NAAM_TE_LANG);
                }
                continue;
            }
            if (b == '>') {
                state = State.TEXT;
                return at;
            }
            if (b == '"' || b == '\'') {
                quote = b;
                state = State.QUOTED;
                break;
            }
            run = 0;
        }
        name = run;
        return grow(from, at);
    }

    private int quoted(byte[] bytes, int from, int to) throws Geweigerd {
        int at = from;
        while (at < to && bytes[at] != quote) {
            at++;
        }
        if (at < to) {
            state = State.TAG;
            name = 0;
            at++;
        }
        return grow(from, at);
    }

    private int grow(int from, int at) throws Geweigerd {
        tag += at - from;
        if (tag > LONGEST_TAG) {
            throw new Geweigerd(Bestandsfout.XML_LABEL_TE_LANG);
        }
        return at;
    }

    private int reference(byte[] bytes, int from, int to) throws Geweigerd {
        int at = from;
        while (at < to && !ENDS_NAME[bytes[at] & 0xFF]) {
            at++;
            name++;
        }
        checkName();
        if (at < to) {
            state = State.TEXT;
        }
        return at;
    }

    private int instruction(byte[] bytes, int from, int to) throws Geweigerd {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (closing == 1 && b == '>') {
                state = State.TEXT;
                return at + 1;
            }
            closing = b == '?' ? 1 : 0;
            name = name < 0 || ENDS_NAME[b & 0xFF] ? -1 : name + 1;
            checkName();
        }
        return to;
    }

    private void checkName() throws Geweigerd {
        if (name > LONGEST_NAME) {
            throw new Geweigerd(Bestandsfout.XML_NAAM_TE_LANG);
        }
    }

    /** Until two of these and a {@code >}. Of a comment the second hyphen of its beginning does not count. */
    private int closed(byte[] bytes, int from, int to, byte mark) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '>' && closing >= 2) {
                state = State.TEXT;
                return at + 1;
            }
            closing = b == mark ? closing + 1 : 0;
        }
        return to;
    }
}
