// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.alleenverdieners.Fixture.DAM;
import static nl.bidn.product.alleenverdieners.Fixture.DORP;
import static nl.bidn.product.alleenverdieners.Fixture.STAD;
import static nl.bidn.product.alleenverdieners.Fixture.delivery;
import static nl.bidn.product.alleenverdieners.Fixture.request;
import static nl.bidn.product.alleenverdieners.Fixture.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.alleenverdieners.AlleenverdienersProduct;
import nl.bidn.product.alleenverdieners.Fixture;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import nl.bidn.product.alleenverdieners.service.Report;
import nl.bidn.product.alleenverdieners.service.ReportStore.NewReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OphalenTabTest {
    private static final TestCaller JAN = staff("jan", STAD, DAM);
    private static final Pattern LINK = Pattern.compile("/alleenverdieners/ophalen/(rapport/[a-z]+)\"");
    private static final Pattern LIKE_A_BSN = Pattern.compile("[0-9]{9}");

    private Fixture portal;

    @BeforeEach
    void open() {
        portal = new Fixture(Kind.DERBY);
    }

    @Test
    void saysWhatWillHappenWhenThereIsNothing() {
        String html = page(request(JAN, STAD));

        assertThat(html).contains("Er zijn nog geen rapporten", "U krijgt dan een e-mail.");
        assertThat(html).contains("Hieronder ziet u de rapporten van Gemeente GM9901.", "90 dagen");
        assertThat(html).doesNotContain("<form");
    }

    @Test
    void showsEachReportWithItsDatesAndAnArrow() {
        deliverThree();

        String html = page(request(JAN, STAD));

        assertThat(html)
                .contains(
                        "Alleenverdieners 2026 – gemeente GM9901",
                        "23-11-2026",
                        "30 B",
                        ">Op 21 februari 2027",
                        "icons.svg#download",
                        "name=\"_form\" value=\"form-token\"");
        assertThat(html).doesNotContain("icons.svg#check\"", "Vervalt over", "GM9902");
        assertThat(portal.tab.badge(JAN, List.of(STAD, DAM))).isEqualTo(2);
    }

    @Test
    void turnsTheArrowIntoACheckMarkThatTellsWhoAndWhen() throws IOException {
        deliverThree();
        View.Download download =
                (View.Download) portal.tab.show(request(JAN, STAD).at(link(STAD)));
        var out = new ByteArrayOutputStream();
        download.content().writeTo(out);

        assertThat(download.name()).isEqualTo("alleenverdieners-GM9901-2026.csv");
        assertThat(download.contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(download.size()).isEqualTo(out.size());
        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFFbsn\r\n999900006\r\n999900031\r\n");

        String html = page(request(JAN, STAD));
        assertThat(html).contains("icons.svg#check\"", "title=\"Opgehaald door Test jan op 23-11-2026 10:00.");
        assertThat(html).contains("<span class=\"ams-visually-hidden\">Opgehaald door Test jan");
        assertThat(html)
                .doesNotContain("icons.svg#download\"></use></svg><span class=\"ams-visually-hidden\">Nog niet");
        assertThat(portal.tab.badge(JAN, List.of(STAD))).isZero();
    }

    @Test
    void warnsInTheLastFourteenDays() {
        deliverThree();
        portal.clock.forward(Duration.ofDays(75));
        assertThat(page(request(JAN, STAD))).doesNotContain("Vervalt");
        portal.clock.forward(Duration.ofDays(1));
        assertThat(page(request(JAN, STAD))).contains("Vervalt over 14 dagen");
        portal.clock.forward(Duration.ofDays(13));
        assertThat(page(request(JAN, STAD))).contains("Vervalt morgen");
    }

    @Test
    void showsTheOrganisationWhenSeveralAreChosen() {
        deliverThree();

        String html = page(request(JAN, STAD, DAM));

        assertThat(html).contains("van alle organisaties waarvoor u gemachtigd bent", "sorteer=organisatie");
        assertThat(html).contains("gemeente GM9901", "gemeente GM9902");
    }

    @Test
    void nobodyFindsTheReportOfAnother() {
        deliverThree();

        assertThat(portal.tab.show(request(staff("piet", DORP), DORP).at(link(STAD))))
                .isInstanceOf(View.NotFound.class);
        assertThat(portal.tab.show(request(JAN, STAD).at("rapport/onbekend"))).isInstanceOf(View.NotFound.class);
        assertThat(portal.tab.show(request(JAN, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
        assertThat(portal.tab.submit(
                        request(staff("piet", DORP), DORP).at("selectie").with("rapport", id(STAD))))
                .isInstanceOf(View.NotFound.class);
        assertThat(portal.tab.submit(request(JAN, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void putsASelectionInOneZip() throws IOException {
        deliverThree();
        portal.clock.forward(Duration.ofDays(1));
        portal.deliver(delivery("AV-2", "GM9901;999900043"));
        var selection = request(JAN, STAD, DAM).at("selectie");
        for (Report report : portal.reports.current(STAD.id())) {
            selection = selection.with("rapport", report.id());
        }
        View.Download download = (View.Download) portal.tab.submit(selection.with("rapport", id(DAM)));

        assertThat(download.contentType()).isEqualTo("application/zip");
        assertThat(unzip(download).keySet())
                .containsExactlyInAnyOrder(
                        "alleenverdieners-GM9901-2026.csv",
                        "alleenverdieners-GM9901-2026-2.csv",
                        "alleenverdieners-GM9902-2026.csv");
        assertThat(unzip(download).get("alleenverdieners-GM9902-2026.csv")).contains("999900018");
        assertThat(portal.tab.badge(JAN, List.of(STAD, DAM))).isZero();
    }

    @Test
    void asksForASelection() {
        deliverThree();

        View.Invalid none = (View.Invalid) portal.tab.submit(request(JAN, STAD).at("selectie"));

        assertThat(none.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(html(none.page())).contains("id=\"" + error.field() + "\"", error.message()));
        TestRequest many = request(JAN, STAD).at("selectie");
        for (int i = 0; i < 101; i++) {
            many = many.with("rapport", "x" + i);
        }
        assertThat(portal.tab.submit(many)).isInstanceOf(View.Invalid.class);
        assertThat(portal.tab.show(request(JAN, STAD).at("selectie").with("zoek", "2026")))
                .as("a reload of the page with the error")
                .isEqualTo(new View.Redirect("ophalen?zoek=2026&sorteer=-publicatie"));
    }

    @Test
    void searchesFiltersSortsAndLeavesThroughTheList() {
        addReports(60);
        List<String> newest = titles(page(request(JAN, STAD)));
        assertThat(newest).hasSize(25).first().isEqualTo("Rapport 60");
        assertThat(titles(page(request(JAN, STAD).with("pagina", "3"))))
                .hasSize(10)
                .last()
                .isEqualTo("Rapport 01");
        assertThat(titles(page(request(JAN, STAD).with("pagina", "99")))).hasSize(10);
        assertThat(titles(page(request(JAN, STAD).with("sorteer", "titel"))))
                .first()
                .isEqualTo("Rapport 01");
        assertThat(titles(page(request(JAN, STAD).with("sorteer", "-grootte"))))
                .first()
                .isEqualTo("Rapport 60");

        String found = page(request(JAN, STAD).with("zoek", "rapport 1"));
        assertThat(titles(found)).hasSize(10);
        assertThat(found).contains("role=\"status\">10 resultaten");
        assertThat(page(request(JAN, STAD).with("zoek", "bestaat niet"))).contains("Geen rapporten gevonden");

        portal.tab.show(request(JAN, STAD).at(link(STAD)));
        assertThat(titles(page(request(JAN, STAD).with("status", "opgehaald")))).containsExactly("Rapport 60");
        assertThat(page(request(JAN, STAD).with("status", "nieuw"))).contains("59 resultaten");
    }

    @Test
    void escapesAndNeverShowsABsn() {
        deliverThree();
        addReport("<script>alert('x')</script> & co", 0);
        var strange = TestCaller.person("<b>").with("ophalen", STAD, DAM);
        portal.tab.show(request(strange, STAD).at(link(STAD)));

        for (BundleTexts texts : List.of(
                BundleTexts.dutch(AlleenverdienersProduct.class), BundleTexts.english(AlleenverdienersProduct.class))) {
            String html = page(TestRequest.of(JAN, texts, STAD, DAM).with("zoek", "\"><script>"))
                    + page(TestRequest.of(JAN, texts, STAD, DAM));
            assertThat(html).doesNotContain("<script", "<b>").contains("&lt;script&gt;");
            assertThat(LIKE_A_BSN.matcher(html).find())
                    .as("nine digits in a row")
                    .isFalse();
        }
    }

    private void deliverThree() {
        portal.deliver(delivery("AV-1", "GM9901;999900006", "GM9902;999900018", "GM9901;999900031"));
    }

    private void addReports(int count) {
        for (int i = 1; i <= count; i++) {
            addReport("Rapport %02d".formatted(i), i);
        }
    }

    private void addReport(String title, int number) {
        var published = portal.clock.instant().plusSeconds(number);
        portal.portal
                .transactions()
                .run(() -> portal.stores
                        .reports()
                        .add(
                                STAD.id(),
                                new NewReport(
                                        Fixture.SUPPLIER.id(),
                                        "D" + number,
                                        title,
                                        "x.csv",
                                        "none",
                                        100 + number,
                                        1,
                                        published,
                                        published.plus(Duration.ofDays(90)))));
    }

    private String id(Organisation organisation) {
        return portal.reports.current(organisation.id()).get(0).id();
    }

    private String link(Organisation organisation) {
        return "rapport/" + id(organisation);
    }

    private String page(TestRequest request) {
        portal.clock.forward(Duration.ofMillis(1));
        return html((View.Page) portal.tab.show(request));
    }

    private static String html(View.Page page) {
        var out = new ByteArrayOutputStream();
        try {
            page.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private static List<String> titles(String html) {
        var titles = new ArrayList<String>();
        var matcher = Pattern.compile(LINK.pattern() + "[^>]*>([^<]+)</a></th>").matcher(html);
        while (matcher.find()) {
            titles.add(matcher.group(2));
        }
        return titles;
    }

    private static Map<String, String> unzip(View.Download download) throws IOException {
        var bytes = new ByteArrayOutputStream();
        download.content().writeTo(bytes);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
