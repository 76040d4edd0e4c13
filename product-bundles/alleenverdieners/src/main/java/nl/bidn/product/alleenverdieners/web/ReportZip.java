// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.Reports;

/** Several reports as one file, made while it is sent: no more than a piece of one is in memory. */
record ReportZip(List<Report> content, Reports reports) {
    void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> names = new HashSet<>();
        for (Report report : content) {
            var entry = new ZipEntry(unused(report.fileName(), names));
            entry.setTime(report.publishedAt().toEpochMilli());
            zip.putNextEntry(entry);
            reports.copy(report, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Two deliveries in a year make two files of one name: the second becomes {@code ...-2.csv}. */
    private static String unused(String name, Set<String> names) {
        String candidate = name;
        for (int number = 2; !names.add(candidate); number++) {
            int dot = name.lastIndexOf('.');
            candidate = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        return candidate;
    }
}
