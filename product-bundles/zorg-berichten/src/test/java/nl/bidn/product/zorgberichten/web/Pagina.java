// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.zorgberichten.IwmoProduct;
import nl.bidn.product.zorgberichten.service.Dienst;

/** What tests of tabs ask and read. */
final class Pagina {
    private Pagina() {}

    static TestRequest request(Caller caller, Organisation... organisations) {
        return TestRequest.of(
                caller, BundleTexts.dutch(IwmoProduct.class).asSeenBy(Dienst.IWMO.product()), organisations);
    }

    static TestRequest english(Caller caller, Organisation... organisations) {
        return TestRequest.of(
                caller, BundleTexts.english(IwmoProduct.class).asSeenBy(Dienst.IWMO.product()), organisations);
    }

    static String html(View view) {
        View.Page page = view instanceof View.Invalid invalid ? invalid.page() : (View.Page) view;
        var out = new ByteArrayOutputStream();
        try {
            page.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
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

    static Map<String, String> unzip(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The ids of the messages that a page links to, in order. */
    static List<String> ids(String html) {
        return Pattern.compile("/bericht/([a-z]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
