// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.bidn.portal.api.Body;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.wlzregistertoets.WlzRegistertoetsProduct;

/** What tests of tabs ask and read. */
final class Pagina {
    private Pagina() {}

    static TestRequest request(Caller caller, Organisation... organisations) {
        return TestRequest.of(caller, BundleTexts.dutch(WlzRegistertoetsProduct.class), organisations);
    }

    static TestRequest english(Caller caller, Organisation... organisations) {
        return TestRequest.of(caller, BundleTexts.english(WlzRegistertoetsProduct.class), organisations);
    }

    static String html(View view) {
        if (view instanceof View.Fragment fragment) {
            return text(fragment.body());
        }
        View.Page page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        return text(page.body());
    }

    static byte[] bytes(View view) {
        var out = new ByteArrayOutputStream();
        try {
            ((View.Download) view).content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String csv(View view) {
        return new String(bytes(view), UTF_8);
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
