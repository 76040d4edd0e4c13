// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.api.View;
import nl.bidn.portal.shell.fake.Browser.Reply;
import nl.bidn.portal.shell.fake.FakeProduct;
import nl.bidn.portal.shell.fake.FakeTab;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that people send to a tab. */
class UploadTest extends ShellBase {
    private static final String TAB = "/post/aanleveren";
    private static final int MOST = 20_000;

    private final List<String> read = new ArrayList<>();
    private Iterator<Upload> kept = List.<Upload>of().iterator();
    private String form = "";

    @BeforeEach
    void aTabThatTakesFiles() {
        world.products.add(new FakeProduct(
                "post",
                Domain.ZORG,
                Assurance.PASSWORD,
                FakeTab.of("aanleveren", r -> FakeTab.page("Aanleveren", "<p>Aanleveren</p>"))
                        .onSubmit(this::read)
                        .takingFiles(MOST),
                FakeTab.of("gewoon", r -> FakeTab.page("Gewoon", "<p>Gewoon</p>"))
                        .onSubmit(this::read)));
        world.access.enable("post", world.stad);
        world.access.grant("post", "aanleveren", world.stad);
        world.access.grant("post", "gewoon", world.stad);
        form = browser.get("/mijn-gegevens").formToken();
    }

    private View read(TabRequest request) {
        read.add("soort " + request.parameter("soort").orElse("-"));
        kept = request.uploads();
        try {
            while (request.uploads().hasNext()) {
                Upload file = request.uploads().next();
                byte[] content = file.content().readAllBytes();
                read.add(file.field() + " " + file.fileName() + " " + new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException | UncheckedIOException e) {
            read.add("te veel");
        }
        return new View.Redirect("aanleveren");
    }

    private static String field(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String file(String name, String content) {
        return "Content-Disposition: form-data; name=\"bestand\"; filename=\"" + name
                + "\"\r\nContent-Type: text/xml\r\n\r\n" + content;
    }

    @Test
    void aTabReadsTheFieldsAndThenOneFileAfterTheOther() {
        Reply reply = browser.postParts(
                TAB + "?bron=vraag",
                List.of(
                        field("_form", form),
                        field("soort", "iWmo é"),
                        file("een.xml", "<a/>"),
                        file("twee.xml", "<b>é</b>"),
                        field("na", "niet gezien")));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(read).containsExactly("soort iWmo é", "bestand een.xml <a/>", "bestand twee.xml <b>é</b>");
        Assertions.assertThatIllegalStateException()
                .as("once the answer was given")
                .isThrownBy(() -> kept.hasNext());
    }

    @Test
    void namesOfFilesAreMadeHarmless() {
        browser.postParts(
                TAB,
                List.of(
                        field("_form", form),
                        file("C:\\map\\een\u202Elmx.xml", "1"),
                        file("../../etc/passwd", "2"),
                        file("", "geen bestand gekozen"),
                        file("x".repeat(300) + ".xml", "3")));

        assertThat(read)
                .hasSize(4)
                .contains("bestand eenlmx.xml 1", "bestand passwd 2")
                .anySatisfy(line -> assertThat(line).endsWith("x.xml 3").hasSize("bestand  3".length() + 255));
    }

    @Test
    void aFormOfAnotherSiteIsRefusedBeforeItsFilesAreRead() {
        Reply reply = browser.postParts(TAB, List.of(field("_form", "vals"), file("een.xml", "<a/>")));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(read).isEmpty();
        assertThat(browser.postParts(TAB, List.of(file("een.xml", "<a/>"), field("_form", form)))
                        .status())
                .as("the token must stand before the files")
                .isEqualTo(403);
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        Reply reply = browser.postParts(TAB, List.of(field("_form", form), file("een.xml", "x".repeat(MOST))));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(read).isEmpty();
    }

    @Test
    void aTabThatTakesNoFilesGetsNone() {
        Reply reply = browser.postParts("/post/gewoon", List.of(field("_form", form), file("een.xml", "<a/>")));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(read).isEmpty();
    }

    @Test
    void aFormThatStopsHalfWayIsNoEndlessOne() {
        Reply reply = browser.sendAs(
                "POST",
                TAB,
                "multipart/form-data; boundary=grens",
                "--grens\r\n" + field("_form", form) + "\r\n--grens\r\n" + file("een.xml", "<a/>"));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(read).containsExactly("soort -", "te veel");
    }
}
