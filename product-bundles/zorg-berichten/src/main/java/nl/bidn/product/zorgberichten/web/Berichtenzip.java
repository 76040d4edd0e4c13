// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bestandsnaam;
import nl.bidn.product.zorgberichten.service.Ophalen;

/** Several messages as one file, made while it is sent: no more than a piece of one is in memory. */
record Berichtenzip(List<Bericht> berichten, Ophalen ophalen) {
    private static final int EXTENSION = ".xml".length();

    void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> names = new HashSet<>();
        for (Bericht bericht : berichten) {
            var entry = new ZipEntry(unused(Bestandsnaam.van(bericht), names));
            entry.setTime(bericht.ontvangen().toEpochMilli());
            zip.putNextEntry(entry);
            ophalen.schrijf(bericht, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Two senders may use one number: the second becomes {@code ...-2.xml}. */
    private static String unused(String name, Set<String> names) {
        String candidate = name;
        for (int number = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name.substring(0, name.length() - EXTENSION) + "-" + number + ".xml";
        }
        return candidate;
    }
}
