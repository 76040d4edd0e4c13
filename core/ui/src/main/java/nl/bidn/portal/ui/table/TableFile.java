// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui.table;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Kinds of files for a table; rows come page by page, so that a CSV of any length needs little memory. */
public enum TableFile {
    /** UTF-8 with a mark and semicolons, as Dutch office programs expect it. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        public void write(String title, List<String> head, IntFunction<List<List<String>>> pages, OutputStream out)
                throws IOException {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            line(writer, head);
            int offset = 0;
            for (List<List<String>> page = pages.apply(0); !page.isEmpty(); page = pages.apply(offset)) {
                for (List<String> row : page) {
                    line(writer, row);
                }
                offset += page.size();
            }
            writer.flush();
        }
    },

    /** OpenDocument, the open standard of the list "pas toe of leg uit". */
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        public void write(String title, List<String> head, IntFunction<List<List<String>>> pages, OutputStream out)
                throws IOException {
            List<List<String>> rows = new ArrayList<>();
            rows.add(head);
            for (List<List<String>> page = pages.apply(0);
                    !page.isEmpty() && rows.size() < MOST_ROWS;
                    page = pages.apply(rows.size() - 1)) {
                rows.addAll(page);
            }
            var sheet = new Sheet(title, rows.size(), head.size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < head.size(); column++) {
                    sheet.getRange(row, column).setValue(guarded(rows.get(row).get(column)));
                }
            }
            var book = new SpreadSheet();
            book.appendSheet(sheet);
            book.save(out);
        }
    };

    private static final int MOST_ROWS = 50_000;
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final String extension;
    private final String contentType;

    TableFile(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** By the end of a name like {@code export.csv}. */
    public static Optional<TableFile> ofName(String name) {
        for (TableFile kind : values()) {
            if (name.equals("export." + kind.extension)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    /**
     * Writes the whole table.
     *
     * @param pages gives the rows from an offset on, each as long as the head; an empty page is the end
     */
    public abstract void write(String title, List<String> head, IntFunction<List<List<String>>> pages, OutputStream out)
            throws IOException;

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(';');
            }
            writer.write('"');
            writer.write(guarded(cells.get(i)).replace("\"", "\"\""));
            writer.write('"');
        }
        writer.write("\r\n");
    }

    /** What somebody called himself is never a formula of who opens the file (OWASP, CSV injection). */
    private static String guarded(String cell) {
        boolean formula = !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
