// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static nl.bidn.product.zorgberichten.Fixture.gebruiker;
import static nl.bidn.product.zorgberichten.web.Pagina.bytes;
import static nl.bidn.product.zorgberichten.web.Pagina.english;
import static nl.bidn.product.zorgberichten.web.Pagina.html;
import static nl.bidn.product.zorgberichten.web.Pagina.ids;
import static nl.bidn.product.zorgberichten.web.Pagina.request;
import static nl.bidn.product.zorgberichten.web.Pagina.unzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.zorg.keten.Aanname;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OphalenTabTest {
    private static final TestCaller ANJA = gebruiker("anja", STAD, DAM);

    private Fixture house;
    private OphalenTab tab;

    @BeforeEach
    void open() {
        house = new Fixture(Engine.DERBY);
        tab = new OphalenTab(Dienst.IWMO, house.hub, house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] bytesOf(String functie, String nummer) {
        return Goed.van(functie)
                .zet("Header/BerichtIdentificatie/Identificatie", nummer)
                .bytes();
    }

    private String komt(String functie, Organisation gemeente, String nummer) {
        house.clock.forward(Duration.ofSeconds(1));
        try {
            Aanname answer = house.hub
                    .inkomend()
                    .neemAan(house.heen(functie, gemeente), new ByteArrayInputStream(bytesOf(functie, nummer)));
            return ((Aanname.Ontvangen) answer).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(TestRequest request) {
        return html(tab.show(request));
    }

    @Test
    void saysWhatWillHappenWhenThereIsNothing() {
        assertThat(page(request(ANJA, STAD)))
                .contains("Er zijn nog geen berichten", "berichten voor Gemeente GM9901", "na 24 uur")
                .doesNotContain("<form");
    }

    @Test
    void aMessageIsNewUntilItIsFetchedAndThenSaysWhenItGoes() {
        String id = komt("WMO305", STAD, "N1");
        assertThat(tab.badge(ANJA, List.of(STAD, DAM))).isEqualTo(1);
        assertThat(page(request(ANJA, STAD)))
                .contains(
                        "WMO305 – Start van zorg",
                        "aanbieder 99990001",
                        "--info\">Nieuw<",
                        "Wordt verwijderd op 23 januari 2027",
                        "name=\"_form\" value=\"form-token\"",
                        "WMO305 N1</a>");

        View.Download file = (View.Download) tab.show(request(ANJA, STAD).at("bericht/" + id));
        assertThat(file.name()).isEqualTo("WMO305-N1.xml");
        assertThat(bytes(file)).isEqualTo(bytesOf("WMO305", "N1"));
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        assertThat(page(request(ANJA, STAD)))
                .contains("--success\">Opgehaald<", "Wordt verwijderd op 24-11-2026 10:00, 24 uur na ophalen")
                .doesNotContain("--info\">Nieuw<");
        assertThat(house.audit.actions()).contains("bericht-opgehaald");
    }

    @Test
    void anotherNodeSeesANewMessageWithinSeconds() {
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        var other = new Fixture.Node(house);
        other.komt("WMO305", STAD, bytesOf("WMO305", "N1"));
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        house.clock.forward(Duration.ofSeconds(6));
        assertThat(tab.badge(ANJA, List.of(STAD))).isEqualTo(1);
    }

    @Test
    void aMessageThatLooksLikeABsnGetsAnotherFileName() {
        String id = komt("WMO305", STAD, "999900006");
        View.Download file = (View.Download) tab.show(request(ANJA, STAD).at("bericht/" + id));
        assertThat(file.name()).doesNotContain("999900006").matches("WMO305-[0-9a-f-]{36}\\.xml");
    }

    @Test
    void aMessageWhosePayloadIsGoneStaysAndSaysSo() {
        String id = komt("WMO305", STAD, "N1");
        house.database.transactions().run(() -> house.stores.berichten().zonderInhoud(STAD.id(), id));

        assertThat(page(request(ANJA, STAD)))
                .contains("Inhoud verwijderd", "De inhoud is verwijderd", "WMO305 N1")
                .doesNotContain("href=\"/iwmo/ophalen/bericht/", "value=\"" + id);
        assertThat(tab.show(request(ANJA, STAD).at("bericht/" + id))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void nobodyFetchesWhatIsOfAnother() {
        String id = komt("WMO305", STAD, "N1");
        var bo = gebruiker("bo", DAM);
        assertThat(tab.show(request(bo, DAM).at("bericht/" + id))).isInstanceOf(View.NotFound.class);
        assertThat(tab.submit(request(bo, DAM).at("selectie").with("bericht", id)))
                .isInstanceOf(View.NotFound.class);
        assertThat(new OphalenTab(Dienst.IJW, house.hub, house.clock)
                        .show(request(ANJA, STAD).at("bericht/" + id)))
                .isInstanceOf(View.NotFound.class);
        assertThat(page(request(bo, DAM))).doesNotContain(id);
        assertThat(new String(bytes(tab.show(request(bo, DAM).at("export.csv"))), UTF_8))
                .doesNotContain("N1");
        assertThat(tab.show(request(ANJA, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.submit(request(ANJA, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
        assertThat(tab.badge(ANJA, List.of(STAD))).isEqualTo(1);
    }

    @Test
    void aSelectionIsOneZip() {
        String een = komt("WMO305", STAD, "N1");
        String zelfde = komt("WMO305", DAM, "N1");
        String ander = komt("WMO307", STAD, "N2");
        View.Download zip = (View.Download) tab.submit(request(ANJA, STAD, DAM)
                .at("selectie")
                .with("bericht", een)
                .with("bericht", zelfde)
                .with("bericht", ander));

        assertThat(zip.name()).isEqualTo("iwmo-berichten.zip");
        assertThat(unzip(bytes(zip)).keySet())
                .containsExactlyInAnyOrder("WMO305-N1.xml", "WMO305-N1-2.xml", "WMO307-N2.xml");
        assertThat(tab.badge(ANJA, List.of(STAD, DAM))).isZero();
    }

    @Test
    void asksForASelectionThatIsNotTooLarge() {
        komt("WMO305", STAD, "N1");
        View.Invalid none = (View.Invalid) tab.submit(request(ANJA, STAD).at("selectie"));
        assertThat(none.errors())
                .singleElement()
                .satisfies(error -> assertThat(html(none)).contains("id=\"" + error.field() + "\"", error.message()));
        TestRequest many = request(ANJA, STAD).at("selectie");
        for (int i = 0; i < 101; i++) {
            many = many.with("bericht", "x" + i);
        }
        assertThat(((View.Invalid) tab.submit(many)).errors().get(0).message())
                .isEqualTo("Kies hoogstens 100 berichten.");
        assertThat(tab.show(request(ANJA, STAD).at("selectie").with("zoek", "N")))
                .isEqualTo(new View.Redirect("ophalen?zoek=N&sorteer=-datum"));
    }

    @Test
    void searchesFiltersSortsAndLeavesThroughTheList() {
        for (int i = 1; i <= 30; i++) {
            komt(i % 2 == 0 ? "WMO305" : "WMO307", i % 3 == 0 ? DAM : STAD, "N%02d".formatted(i));
        }
        assertThat(page(request(ANJA, STAD, DAM))).contains("30 resultaten", "WMO305 N30", "Gemeente GM9902");
        assertThat(ids(page(request(ANJA, STAD, DAM).with("pagina", "2")))).hasSize(5);
        assertThat(ids(page(request(ANJA, STAD, DAM).with("pagina", "99")))).hasSize(5);
        List<String> oldest = ids(page(request(ANJA, STAD, DAM).with("sorteer", "datum")));
        assertThat(oldest).isSorted().hasSize(25);
        String byType = page(request(ANJA, STAD, DAM).with("sorteer", "type"));
        assertThat(byType.indexOf("WMO305 N30")).isLessThan(byType.indexOf("WMO307 N29"));
        String byTypeBack = page(request(ANJA, STAD, DAM).with("sorteer", "-type"));
        assertThat(byTypeBack.indexOf("WMO307 N29")).isLessThan(byTypeBack.indexOf("WMO305 N30"));
        assertThat(page(request(ANJA, STAD).with("type", "WMO307"))).contains("10 resultaten");
        assertThat(page(request(ANJA, STAD).with("zoek", "N07"))).contains("1 resultaat");
        assertThat(page(request(ANJA, STAD, DAM).with("zoek", "n0"))).contains("9 resultaten");
        assertThat(page(request(ANJA, STAD).with("zoek", "%"))).contains("Geen berichten gevonden");

        tab.show(request(ANJA, STAD).at("bericht/" + oldest.get(0)));
        assertThat(page(request(ANJA, STAD, DAM).with("status", "opgehaald"))).contains("1 resultaat");
        assertThat(page(request(ANJA, STAD, DAM).with("status", "nieuw"))).contains("29 resultaten");
    }

    @Test
    void theListIsAFileToo() {
        komt("WMO305", STAD, "=1+1");
        komt("WMO307", STAD, "N2");
        View.Download csv = (View.Download) tab.show(request(ANJA, STAD).at("export.csv"));
        assertThat(csv.name()).isEqualTo("iwmo-berichten.csv");
        assertThat(new String(bytes(csv), UTF_8))
                .contains("\"Soort bericht\";\"Nummer\"", "\"'=1+1\"", "\"WMO307 – Stop van zorg\";\"N2\"");
        assertThat(house.audit.actions()).contains("berichtenlijst-opgehaald");
        assertThat(bytes(tab.show(request(ANJA, STAD).at("export.ods")))).startsWith('P', 'K');
        assertThat(new String(
                        bytes(tab.show(request(ANJA, STAD).at("export.csv").with("type", "WMO307"))), UTF_8))
                .doesNotContain("WMO305");
    }

    @Test
    void escapesWhatOthersWrite() {
        komt("WMO305", STAD, "<b>&amp;");
        for (String html : List.of(
                page(request(ANJA, STAD, DAM).with("zoek", "\"><script>")),
                page(english(ANJA, STAD)),
                page(request(ANJA, STAD)))) {
            assertThat(html).doesNotContain("<script", "<b>");
        }
        assertThat(page(english(ANJA, STAD))).contains("Start of care");
    }
}
