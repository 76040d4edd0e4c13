// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;

/**
 * What a tab answered, with its HTML written already: both on a thread of the product, so that a template that fails or
 * hangs is the product's failure too.
 */
final class Answer {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int FIRST = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final View view;
    private final byte[] html;

    private Answer(View view, byte[] html) {
        this.view = view;
        this.html = html;
    }

    static Answer of(Tab tab, TabRequest request, boolean post) throws IOException {
        View view = Objects.requireNonNull(post ? tab.submit(request) : tab.show(request), "a tab answered null");
        if (view instanceof View.Page page) {
            return new Answer(view, html(page.body()));
        }
        if (view instanceof View.Invalid invalid) {
            return new Answer(view, html(invalid.page().body()));
        }
        if (view instanceof View.Fragment fragment) {
            return new Answer(view, html(fragment.body()));
        }
        return new Answer(view, NOTHING);
    }

    private static byte[] html(Body body) throws IOException {
        var bytes = new Bytes();
        body.writeTo(bytes);
        return Arrays.copyOf(bytes.kept, bytes.length);
    }

    View view() {
        return view;
    }

    byte[] html() {
        return html;
    }

    /** Written by one thread in many small pieces, so without a lock. */
    private static final class Bytes extends OutputStream {
        private byte[] kept = new byte[FIRST];
        private int length;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int count) {
            if (count > LARGEST - length) {
                throw new IllegalStateException("A page of more than " + LARGEST + " bytes");
            }
            if (count > kept.length - length) {
                kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + count));
            }
            System.arraycopy(piece, offset, kept, length, count);
            length += count;
        }
    }
}
