// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.View;

/** What tests of tabs read. */
final class Pagina {
    private Pagina() {}

    static String html(View view) {
        if (view instanceof View.Fragment fragment) {
            return text(fragment.body());
        }
        View.Page page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        return text(page.body());
    }

    static String bestand(View view) {
        var out = new ByteArrayOutputStream();
        try {
            ((View.Download) view).content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private static String text(Body body) {
        var out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
