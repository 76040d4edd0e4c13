// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.AuditLog;

/** The audit as a file for a spreadsheet: UTF-8 with a byte order mark, semicolons, and nothing that runs as a formula. */
final class CsvLines {
    private final Texts texts;

    CsvLines(Texts texts) {
        this.texts = texts;
    }

    String head() {
        return "\uFEFF"
                + row(Stream.of("number", "time", "actor", "product", "action", "outcome", "organisation", "detail")
                        .map(column -> texts.text("log." + column)));
    }

    String line(AuditLog.Line line) {
        Long number = line.number();
        return row(Stream.of(
                number == null ? "" : number.toString(),
                line.at().toString(),
                line.actor(),
                line.product(),
                line.action(),
                line.outcome(),
                line.organisation(),
                line.detail()));
    }

    /** Says at the end that there was more. */
    String cut(int most) {
        return row(Stream.of(texts.text("log.cut", most)));
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvLines::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
