// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import nl.bidn.portal.ui.Utf8;

/**
 * A page on its way out: UTF-8 in one array that each thread uses again and again, so that a page costs no memory but its
 * models, has a length, and goes out by one write.
 */
public final class HtmlBytes implements TemplateOutput {
    private static final int FIRST = 64 * 1024;
    /** An array that grew larger than this is not kept. */
    private static final int LARGEST_KEPT = 512 * 1024;

    private static final ThreadLocal<HtmlBytes> OF_THREAD = ThreadLocal.withInitial(HtmlBytes::new);

    private byte[] bytes = new byte[FIRST];
    private int length;

    private HtmlBytes() {}

    /** Empty; good until the same thread asks for the next one. */
    public static HtmlBytes fresh() {
        HtmlBytes html = OF_THREAD.get();
        if (html.bytes.length > LARGEST_KEPT) {
            html.bytes = new byte[FIRST];
        }
        html.length = 0;
        return html;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        make(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        make(Utf8.MOST_PER_CHAR * (end - begin));
        length = Utf8.write(text, begin, end, bytes, length);
    }

    private void make(int room) {
        if (bytes.length - length < room) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + room));
        }
    }
}
