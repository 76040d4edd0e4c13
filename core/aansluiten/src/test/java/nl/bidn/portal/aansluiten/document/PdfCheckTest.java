// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfCheckTest {
    /** What makes a document of one page something else. */
    @FunctionalInterface
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change, boolean packed) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static COSDictionary catalogue(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary action(String kind) {
        var action = new COSDictionary();
        action.setName(COSName.S, kind);
        return action;
    }

    private static COSDictionary holding(String key, COSDictionary value) {
        var holder = new COSDictionary();
        holder.setItem(key, value);
        return holder;
    }

    private static void atPage(PDDocument document, String key, COSDictionary value) {
        document.getPage(0).getCOSObject().setItem(key, value);
    }

    private static Arguments attack(String name, Bevinding finding, Change change) {
        return Arguments.of(name, finding, change);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("script when opened", Bevinding.JAVASCRIPT, document -> {
                    COSDictionary action = action("JavaScript");
                    action.setItem("JS", new COSString("app.alert(1)"));
                    catalogue(document).setItem("OpenAction", action);
                }),
                attack(
                        "scripts by name",
                        Bevinding.JAVASCRIPT,
                        document -> catalogue(document).setItem("Names", holding("JavaScript", new COSDictionary()))),
                attack(
                        "something when opened",
                        Bevinding.AUTOMATISCHE_ACTIE,
                        document -> catalogue(document).setItem("OpenAction", action("Named"))),
                attack(
                        "something when a page opens",
                        Bevinding.AUTOMATISCHE_ACTIE,
                        document -> atPage(document, "AA", new COSDictionary())),
                attack(
                        "a program",
                        Bevinding.PROGRAMMA,
                        document -> atPage(document, "Whatever", holding("A", action("Launch")))),
                attack(
                        "sends a form",
                        Bevinding.PROGRAMMA,
                        document -> atPage(document, "Whatever", holding("A", action("SubmitForm")))),
                attack("a second action", Bevinding.JAVASCRIPT, document -> {
                    COSDictionary first = action("GoTo");
                    var next = new COSArray();
                    next.add(action("JavaScript"));
                    first.setItem("Next", next);
                    atPage(document, "Whatever", holding("A", first));
                }),
                attack(
                        "a file by name",
                        Bevinding.BIJLAGE,
                        document ->
                                catalogue(document).setItem("Names", holding("EmbeddedFiles", new COSDictionary()))),
                attack("a file at a page", Bevinding.BIJLAGE, document -> {
                    var note = new COSDictionary();
                    note.setName(COSName.SUBTYPE, "FileAttachment");
                    atPage(document, "Whatever", note);
                }),
                attack("a form of XFA", Bevinding.XFA, document -> {
                    var form = new COSDictionary();
                    form.setItem("XFA", new COSArray());
                    catalogue(document).setItem("AcroForm", form);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void findsWhatActsOrIsCarriedAlong(String name, Bevinding finding, Change change) throws IOException {
        assertThat(PdfCheck.check(pdf(change, false))).as(name).contains(finding);
        assertThat(PdfCheck.check(pdf(change, true)))
                .as("%s, packed away", name)
                .contains(finding);
    }

    @Test
    void takesAFormOfOursAndADocumentThatOpensAtAPage() throws IOException {
        assertThat(PdfCheck.check(pdf(document -> {}, true))).isEmpty();
        assertThat(PdfCheck.check(pdf(
                        document -> {
                            var place = new COSArray();
                            place.add(document.getPage(0).getCOSObject());
                            place.add(COSName.getPDFName("Fit"));
                            catalogue(document).setItem("OpenAction", place);
                        },
                        true)))
                .isEmpty();
        var out = new ByteArrayOutputStream();
        FormPdf.write(form("Gemeente Čačak-Dijk"), out);
        assertThat(PdfCheck.check(out.toByteArray())).isEmpty();
        try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Aanmelden", "Gemeente Čačak-Dijk", "Handtekening", "AAN-1");
        }
    }

    private static FormPdf.Content form(String name) {
        return new FormPdf.Content(
                "nl-NL",
                "Aanmelden",
                "Uitleg ".repeat(60),
                List.of(new FormPdf.Line("Organisatie", name), new FormPdf.Line("Lang", "x".repeat(500) + "\n中")),
                List.of("Handtekening"),
                "AAN-1");
    }

    @Test
    void refusesWhatIsEncryptedAlsoWithoutAPassword() throws IOException {
        for (String password : List.of("", "geheim")) {
            byte[] locked = pdf(
                    document ->
                            document.protect(new StandardProtectionPolicy("baas", password, new AccessPermission())),
                    false);
            assertThat(PdfCheck.check(locked)).containsExactly(Bevinding.VERSLEUTELD);
        }
    }

    @Test
    void refusesWhatIsNoPdf() throws IOException {
        assertThat(PdfCheck.check(new byte[0])).containsExactly(Bevinding.LEEG);
        assertThat(PdfCheck.check("PK\3\4 een zip".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Bevinding.GEEN_PDF);
        assertThat(PdfCheck.check("%PD".getBytes(StandardCharsets.ISO_8859_1))).containsExactly(Bevinding.GEEN_PDF);
        assertThat(PdfCheck.check("<html>%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Bevinding.GEEN_PDF);
        assertThat(PdfCheck.check("%PDF-1.7\nniets".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(Bevinding.BESCHADIGD);
        assertThat(PdfCheck.check(Arrays.copyOf(pdf(document -> {}, true), Document.LARGEST_BYTES + 1)))
                .containsExactly(Bevinding.TE_GROOT);
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.write("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /Filter /FlateDecode>>\nstream\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        try (var packed = new DeflaterOutputStream(bomb)) {
            var zeros = new byte[1024 * 1024];
            for (long written = 0; written <= Uitpakken.LARGEST_PART; written += zeros.length) {
                packed.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(Document.LARGEST_BYTES);
        assertThat(PdfCheck.check(bomb.toByteArray())).containsExactly(Bevinding.TE_GROOT);
    }

    @Test
    void neverThrowsWhateverIsBroken() throws IOException {
        byte[] good = pdf(document -> catalogue(document).setItem("AA", new COSDictionary()), true);
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = good.clone();
            for (int j = 0; j < 1 + i % 7; j++) {
                broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt();
            }
            assertThat(PdfCheck.check(broken)).doesNotContainNull();
        }
    }
}
