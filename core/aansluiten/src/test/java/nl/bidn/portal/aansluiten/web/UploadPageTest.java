// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.VirusScan.Oordeel;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Roles.Capacity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads at the field of his file when it is not taken; nothing of it is kept. */
class UploadPageTest extends PagesBase {
    private Visitor visitor;
    private String reference;

    /** What makes a document of one page something else. */
    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    @BeforeEach
    void aConcept() {
        room.clock.forward(Duration.ofDays(1));
        visitor = Visitor.nobody(desk);
        Organisatie town = Room.municipality();
        visitor.post(FORM, goodForm(town, email(town)));
        follows(visitor, email(town));
        reference = reference(visitor);
    }

    @AfterEach
    void cleanAgain() {
        room.scanner = content -> Oordeel.SCHOON;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] opens(String key, String action) throws IOException {
        return pdf(document -> {
            var does = new COSDictionary();
            does.setName(COSName.S, action);
            document.getPage(0).getCOSObject().setItem(key, does);
        });
    }

    private static byte[] catalogued(String key, String inner) throws IOException {
        return pdf(document -> {
            var holder = new COSDictionary();
            holder.setItem(inner, new COSArray());
            document.getDocumentCatalog().getCOSObject().setItem(key, holder);
        });
    }

    private static byte[] begins(int size, String with) {
        return Arrays.copyOf(with.getBytes(StandardCharsets.US_ASCII), size);
    }

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of(new byte[0], "Het bestand is leeg."),
                Arguments.of(begins(40, "een brief"), "Dit is geen PDF-bestand."),
                Arguments.of(
                        begins(Document.LARGEST_BYTES + 1, "%PDF-1.7"),
                        "Het bestand is groter dan 10 MB. Scan het met een lagere kwaliteit."),
                Arguments.of(begins(40, "%PDF-1.7 niets"), "Deze PDF is beschadigd en opent niet."),
                Arguments.of(
                        opens("Whatever", "JavaScript"),
                        "In deze PDF zit een script. Print de PDF naar een nieuwe PDF."),
                Arguments.of(
                        opens("AA", "GoTo"),
                        "Deze PDF doet iets vanzelf bij het openen. Print de PDF naar een nieuwe PDF."),
                Arguments.of(
                        opens("Whatever", "Launch"),
                        "Deze PDF start een programma of verstuurt gegevens. Print de PDF naar een nieuwe PDF."),
                Arguments.of(
                        catalogued("Names", "EmbeddedFiles"),
                        "In deze PDF zit een ander bestand. Bewaar de PDF zonder bijlage."),
                Arguments.of(
                        catalogued("AcroForm", "XFA"),
                        "Deze PDF is een formulier van een soort die wij niet aannemen. Print de PDF naar een nieuwe"
                                + " PDF."),
                Arguments.of(
                        pdf(document -> document.protect(
                                new StandardProtectionPolicy("baas", "geheim", new AccessPermission()))),
                        "Deze PDF heeft een wachtwoord. Bewaar de PDF zonder wachtwoord."));
    }

    private View sends(byte[] file) {
        return visitor.sends(reference + "/document", file, signed("B. Baas", Capacity.LEIDINGGEVENDE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void isNotTakenForAReasonOfItsOwn(byte[] file, String sentence) {
        assertThat(errors(sends(file))).containsExactly("bestand: " + sentence);
        assertThat(room.now(reference).documents()).isEmpty();
    }

    @Test
    void theScannerHasItsSay() throws IOException {
        byte[] good = pdf(document -> {});
        room.scanner = content -> Oordeel.VIRUS;
        assertThat(errors(sends(good)))
                .containsExactly("bestand: Onze virusscanner vond iets in dit bestand. Wij nemen het niet aan.");
        room.scanner = content -> {
            throw new IOException("no answer");
        };
        assertThat(errors(sends(good)))
                .containsExactly("bestand: Onze virusscanner werkt nu niet. Probeer het later opnieuw.");
        assertThat(room.now(reference).documents()).isEmpty();

        room.scanner = content -> Oordeel.NIET_GESCAND;
        assertThat(leads(sends(good))).isEqualTo(reference + "?gedaan=document");
        assertThat(Visitor.text(visitor.get(reference))).contains("niet op virussen gescand");
    }

    @Test
    void aFileAndWhoSignedAreBothNeeded() {
        assertThat(errors(visitor.post(reference + "/document", signed("B. Baas", Capacity.LEIDINGGEVENDE))))
                .containsExactly("bestand: Kies de getekende PDF.");
        String[] tomorrow = signed("B. Baas", Capacity.LEIDINGGEVENDE);
        tomorrow[3] = "2099-01-01";
        byte[] form = room.form(new Aanvrager.Bezoeker(contact()), reference);
        assertThat(errors(visitor.sends(reference + "/document", form, tomorrow)))
                .containsExactly("ondertekend-op: Datum van de handtekening: deze dag ligt in de toekomst.");
    }

    private String contact() {
        return room.now(reference).opgave().contact().email();
    }

    @Test
    void theFilledInFormIsThereToDownloadAndADocumentCanBeTakenAway() throws IOException {
        var download = (View.Download) visitor.get(reference + "/formulier.pdf");
        var out = new ByteArrayOutputStream();
        download.content().writeTo(out);
        assertThat(download.contentType()).isEqualTo("application/pdf");
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        try (PDDocument written = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(written))
                    .contains("KvK-nummer 9000")
                    .doesNotContain("KVK");
        }

        assertThat(leads(sends(out.toByteArray()))).isEqualTo(reference + "?gedaan=document");
        String id = room.now(reference).documents().get(0).id();
        assertThat(leads(visitor.post(reference + "/document/" + id + "/weg")))
                .isEqualTo(reference + "?gedaan=document-weg");
        assertThat(room.now(reference).documents()).isEmpty();
    }
}
