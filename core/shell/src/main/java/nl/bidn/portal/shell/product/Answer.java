// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        var bytes = new ByteArrayOutputStream(8192) {
            @Override
            public synchronized void write(byte[] b, int off, int len) {
                if (count + len > LARGEST) {
                    throw new IllegalStateException("A page of more than " + LARGEST + " bytes");
                }
                super.write(b, off, len);
            }
        };
        body.writeTo(bytes);
        return bytes.toByteArray();
    }

    View view() {
        return view;
    }

    byte[] html() {
        return html;
    }
}
