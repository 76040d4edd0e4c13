// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.bidn.portal.api.View;

/** What a view shows to a person. */
public final class Shown {
    private Shown() {}

    /**
     * The title, and under it the body as it is written.
     *
     * @param view a page, or a form that comes back with what is wrong in it
     */
    public static String html(View view) {
        var page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        var out = new ByteArrayOutputStream();
        try {
            page.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.title() + "\n" + out.toString(StandardCharsets.UTF_8);
    }
}
