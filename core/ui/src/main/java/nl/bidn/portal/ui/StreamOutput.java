// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** What a template writes, in UTF-8 on a stream, by way of a small array. For one thread and one template. */
final class StreamOutput implements TemplateOutput {
    private static final int SIZE = 2048;
    private static final int MOST_CHARS = SIZE / Utf8.MOST_PER_CHAR;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int length;

    StreamOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        int from = begin;
        while (end - from > MOST_CHARS) {
            int to = from + MOST_CHARS;
            // a pair of surrogates stays together
            to = Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            piece(text, from, to);
            from = to;
        }
        piece(text, from, end);
    }

    private void piece(String text, int begin, int end) {
        if ((end - begin) * Utf8.MOST_PER_CHAR > SIZE - length) {
            flush();
        }
        length = Utf8.write(text, begin, end, bytes, length);
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        if (content.length <= SIZE - length) {
            System.arraycopy(content, 0, bytes, length, content.length);
            length += content.length;
            return;
        }
        flush();
        try {
            out.write(content, 0, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends on what was kept; to be called at the end. */
    void flush() {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }
}
