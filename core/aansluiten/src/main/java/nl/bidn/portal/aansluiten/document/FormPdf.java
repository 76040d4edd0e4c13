// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A form, filled in, as PDF to sign: lines of a label and what was filled in, and room for signatures. Not for two threads. */
public final class FormPdf {
    /** With the letters of all European names; PDFBox brings it (SIL Open Font License). */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 56;
    private static final float LABEL_WIDTH = 170;
    private static final float TEXT = 10.5f;
    private static final float TITLE = 17;
    private static final float LINE = 15;
    private static final float SIGNATURE = 44;

    /** What was filled in at one place. */
    public record Line(String label, String value) {}

    /**
     * What stands on it.
     *
     * @param explanation below the title
     * @param signatures labels of what is to be written by hand
     */
    public record Content(
            String language,
            String title,
            String explanation,
            List<Line> lines,
            List<String> signatures,
            String footer) {}

    private final PDDocument document;
    private final PDFont font;
    private final Content content;
    private PDPageContentStream page;
    private float y;

    private FormPdf(PDDocument document, PDFont font, Content content) throws IOException {
        this.document = document;
        this.font = font;
        this.content = content;
        this.page = newPage();
    }

    public static void write(Content content, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            if (letters == null) {
                throw new IOException("PDFBox has no font " + FONT);
            }
            document.getDocumentInformation().setTitle(content.title());
            document.getDocumentCatalog().setLanguage(content.language());
            new FormPdf(document, PDType0Font.load(document, letters), content).write();
            document.save(out);
        }
    }

    private void write() throws IOException {
        line(content.title(), MARGIN, TITLE);
        y -= LINE * 2;
        paragraph(content.explanation(), MARGIN, width() - 2 * MARGIN);
        y -= LINE;
        for (Line line : content.lines()) {
            room(LINE * 2);
            line(line.label(), MARGIN, TEXT);
            paragraph(line.value(), MARGIN + LABEL_WIDTH, width() - 2 * MARGIN - LABEL_WIDTH);
        }
        y -= LINE;
        for (String signature : content.signatures()) {
            room(SIGNATURE);
            y -= SIGNATURE - LINE;
            line(signature, MARGIN, TEXT);
            page.moveTo(MARGIN + LABEL_WIDTH, y - 2);
            page.lineTo(width() - MARGIN, y - 2);
            page.stroke();
            y -= LINE;
        }
        page.close();
    }

    private PDPageContentStream newPage() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        var stream = new PDPageContentStream(document, sheet);
        y = MARGIN;
        page = stream;
        line(content.footer(), MARGIN, TEXT - 2);
        y = PDRectangle.A4.getHeight() - MARGIN - TITLE;
        return stream;
    }

    private static float width() {
        return PDRectangle.A4.getWidth();
    }

    private void room(float height) throws IOException {
        if (y - height < 2 * MARGIN) {
            page.close();
            page = newPage();
        }
    }

    private void line(String text, float x, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(shown(text));
        page.endText();
    }

    /** In lines of at most this width; a word that is wider is cut. */
    private void paragraph(String text, float x, float width) throws IOException {
        for (String part : text.split("\\R", -1)) {
            var rest = new StringBuilder();
            for (String word : shown(part).split(" ", -1)) {
                String longer = rest.isEmpty() ? word : rest + " " + word;
                if (!rest.isEmpty() && wide(longer) > width) {
                    next(rest.toString(), x, width);
                    longer = word;
                }
                rest.replace(0, rest.length(), longer);
            }
            next(rest.toString(), x, width);
        }
    }

    private void next(String text, float x, float width) throws IOException {
        String left = text;
        do {
            int fits = left.length();
            while (fits > 1 && wide(left.substring(0, fits)) > width) {
                fits--;
            }
            room(LINE);
            line(left.substring(0, fits), x, TEXT);
            y -= LINE;
            left = left.substring(fits);
        } while (!left.isEmpty());
    }

    private float wide(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * TEXT;
    }

    /** What the font can show; the rest is a question mark, as on paper one would write it by hand. */
    private String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            shown.append(canShow(one) ? one : "?");
        });
        return shown.toString();
    }

    private boolean canShow(String letter) {
        try {
            return font.encode(letter).length > 0 && !Character.isISOControl(letter.codePointAt(0));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
