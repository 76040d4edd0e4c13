// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.zorgberichten.Fixture.AANBIEDER;
import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static nl.bidn.product.zorgberichten.Fixture.gebruiker;
import static nl.bidn.product.zorgberichten.web.Pagina.bytes;
import static nl.bidn.product.zorgberichten.web.Pagina.english;
import static nl.bidn.product.zorgberichten.web.Pagina.html;
import static nl.bidn.product.zorgberichten.web.Pagina.ids;
import static nl.bidn.product.zorgberichten.web.Pagina.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoutlogTabTest {
    private static final TestCaller ANJA = gebruiker("anja", STAD, DAM);
    /** A productbeheerder. */
    private static final TestCaller COR =
            TestCaller.person("cor").with("instellen", STAD).with("fouten-zien", STAD);

    /** Valid by the eleven test, but of nobody. */
    private static final String BSN = "999900006";

    private static final String WRONG_BSN = "999900007";

    private Fixture house;
    private FoutlogTab tab;

    @BeforeEach
    void open() {
        open(Engine.DERBY);
    }

    private void open(Engine engine) {
        house = new Fixture(engine);
        tab = new FoutlogTab(Dienst.IWMO, house.hub, house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String page(TestRequest request) {
        return html(tab.show(request));
    }

    private String csv(TestRequest request) {
        return new String(bytes(tab.show(request.at("export.csv"))), UTF_8);
    }

    private static byte[] inhoud(Organisation gemeente, String nummer, boolean goed) {
        var bericht = Goed.van("WMO301")
                .zet("Header/Afzender", gemeente.id().value().substring(2))
                .zet("Header/Ontvanger", AANBIEDER.code())
                .zet("Header/BerichtIdentificatie/Identificatie", nummer);
        return goed ? bericht.bytes() : bericht.zet("Client/Bsn", WRONG_BSN).bytes();
    }

    private Bericht fout(Organisation gemeente, String nummer, String naam) {
        house.clock.forward(Duration.ofSeconds(1));
        Bericht sent = house.leverAan(Dienst.IWMO, gemeente, naam, inhoud(gemeente, nummer, false));
        assertThat(sent.staat()).isEqualTo(Staat.AFGEKEURD);
        return sent;
    }

    /** Taken, and refused by the receiver after all. */
    private Bericht laterFout(Organisation gemeente, String nummer, String naam) {
        house.clock.forward(Duration.ofSeconds(1));
        Bericht sent = house.leverAan(Dienst.IWMO, gemeente, naam, inhoud(gemeente, nummer, true));
        Envelop envelop = sent.envelop().orElseThrow();
        house.clock.forward(Duration.ofHours(1));
        Aanname answer = house.hub
                .inkomend()
                .neemAan(new Foutmelding(
                        /* zender= */ envelop.ontvanger(),
                        /* ontvanger= */ envelop.zender(),
                        "fout-1",
                        envelop.referentienummer(),
                        "BRS04",
                        "De <b>AGB-code</b> bestaat niet.",
                        house.clock.instant()));
        assertThat(answer).isInstanceOf(Aanname.Ontvangen.class);
        return sent;
    }

    @Test
    void saysWhenNothingWasRefused() {
        house.leverAan(Dienst.IWMO, STAD, "goed.xml", inhoud(STAD, "QX1", true));
        assertThat(page(request(ANJA, STAD)))
                .contains("Er zijn geen afgekeurde berichten")
                .doesNotContain("<form", "QX1");
    }

    @Test
    void aUserSeesWhyAndFetchesTheFileAndTheReport() {
        Bericht sent = fout(STAD, "QX1", "mijn bestand.xml");
        assertThat(page(request(ANJA, STAD)))
                .contains(
                        "href=\"/iwmo/foutlog/bericht/" + sent.id(),
                        "mijn bestand.xml",
                        "WMO301 – Toewijzing, van u",
                        sent.afwijzing().orElseThrow().code(),
                        "kanaal: Portaal</span>");
        String one = page(request(ANJA, STAD).at("bericht/" + sent.id()));
        assertThat(one)
                .contains(
                        "Afgekeurd bericht",
                        "mijn bestand.xml",
                        "id=\"fouten\"",
                        "Aangeleverd door",
                        "href=\"/iwmo/foutlog/bericht/" + sent.id() + "/rapport.xml",
                        "href=\"/iwmo/foutlog/bericht/" + sent.id() + "/bestand.xml",
                        "Naar Foutlog")
                .doesNotContain(WRONG_BSN);

        View.Download file = (View.Download) tab.show(request(ANJA, STAD).at("bericht/" + sent.id() + "/bestand.xml"));
        assertThat(bytes(file)).isEqualTo(inhoud(STAD, "QX1", false));
        assertThat(house.audit.actions()).contains("bericht-opgehaald");
        View.Download report =
                (View.Download) tab.show(request(ANJA, STAD).at("bericht/" + sent.id() + "/rapport.xml"));
        assertThat(new String(bytes(report), UTF_8)).contains("<?xml").doesNotContain(WRONG_BSN);
    }

    @Test
    void aProductbeheerderSeesFaultsButNothingOfTheMessageOrOfPeople() {
        Bericht sent = fout(STAD, BSN, "jansen-geheim.xml");
        for (String seen : List.of(
                page(request(COR, STAD)),
                page(request(COR, STAD).at("bericht/" + sent.id())),
                page(english(COR, STAD).at("bericht/" + sent.id())),
                csv(request(COR, STAD)))) {
            assertThat(seen)
                    .contains(sent.afwijzing().orElseThrow().code())
                    .doesNotContain("jansen", "geheim", BSN, WRONG_BSN, "bestand.xml", "rapport.xml", "anja");
        }
        assertThat(page(request(COR, STAD).at("bericht/" + sent.id())))
                .contains("id=\"fouten\"", "WMO301 *********")
                .doesNotContain("Aangeleverd door", "data-bidn-download");
        assertThat(page(request(COR, STAD).with("zoek", "geheim"))).contains("Geen berichten gevonden");

        house.audit.clear();
        for (String file : List.of("bestand.xml", "rapport.xml", "elders")) {
            assertThat(tab.show(request(COR, STAD).at("bericht/" + sent.id() + "/" + file)))
                    .isInstanceOf(View.NotFound.class);
        }
        assertThat(house.audit.actions()).isEmpty();
        assertThat(new OphalenTab(Dienst.IWMO, house.hub, house.clock)
                        .show(request(COR, STAD).at("bericht/" + sent.id())))
                .isInstanceOf(View.NotFound.class);
        assertThat(new AanleverenTab(Dienst.IWMO, house.hub)
                        .show(request(COR, STAD).at("bericht/" + sent.id() + "/bestand.xml")))
                .isInstanceOf(View.NotFound.class);
    }

    @Test
    void whoMayExchangeForOneMunicipalityGetsNoFileOfAnother() {
        var both = TestCaller.person("dirk").with("uitwisselen", DAM).with("fouten-zien", STAD, DAM);
        Bericht stad = fout(STAD, "QX1", "stad-geheim.xml");
        Bericht dam = fout(DAM, "QX2", "dam-open.xml");
        assertThat(page(request(both, STAD, DAM)))
                .contains("dam-open.xml", "WMO301 QX1")
                .doesNotContain("stad-geheim");
        assertThat(tab.show(request(both, STAD, DAM).at("bericht/" + stad.id() + "/bestand.xml")))
                .isInstanceOf(View.NotFound.class);
        assertThat(tab.show(request(both, STAD, DAM).at("bericht/" + dam.id() + "/bestand.xml")))
                .isInstanceOf(View.Download.class);
    }

    @Test
    void nobodySeesWhatIsOfAnother() {
        Bericht sent = fout(STAD, "QX1", "a.xml");
        var bo = gebruiker("bo", DAM);
        assertThat(tab.show(request(bo, DAM).at("bericht/" + sent.id()))).isInstanceOf(View.NotFound.class);
        assertThat(tab.show(request(bo, DAM).at("bericht/" + sent.id() + "/bestand.xml")))
                .isInstanceOf(View.NotFound.class);
        assertThat(new FoutlogTab(Dienst.IJW, house.hub, house.clock)
                        .show(request(ANJA, STAD).at("bericht/" + sent.id())))
                .isInstanceOf(View.NotFound.class);
        assertThat(page(request(bo, DAM))).doesNotContain(sent.id());
        assertThat(csv(request(bo, DAM))).doesNotContain("QX1");
        assertThat(tab.show(request(ANJA, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
        Bericht good = house.leverAan(Dienst.IWMO, STAD, "goed.xml", inhoud(STAD, "QX9", true));
        assertThat(tab.show(request(ANJA, STAD).at("bericht/" + good.id()))).isInstanceOf(View.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void choosesSearchesAndLeafs(Engine engine) {
        house.close();
        open(engine);
        Bericht oud = fout(STAD, "QOUD", "oud.xml");
        house.clock.forward(Duration.ofDays(20));
        for (int i = 1; i <= 26; i++) {
            fout(i % 2 == 0 ? STAD : DAM, "QX%02d".formatted(i), "f" + i + ".xml");
        }
        Bericht later = laterFout(STAD, "QLATER", "later.xml");
        String first = page(request(ANJA, STAD, DAM));
        assertThat(first).contains("28 resultaten", "Gemeente GM9902", "BRS04");
        assertThat(ids(first)).hasSize(25).startsWith(later.id());
        assertThat(ids(page(request(ANJA, STAD, DAM).with("pagina", "2"))))
                .hasSize(3)
                .endsWith(oud.id());
        assertThat(ids(page(request(ANJA, STAD, DAM).with("code", " BRS04 ")))).containsExactly(later.id());
        assertThat(ids(page(request(ANJA, STAD, DAM).with("moment", "later")))).containsExactly(later.id());
        assertThat(ids(page(request(ANJA, STAD).with("zoek", "QOUD")))).containsExactly(oud.id());
        assertThat(page(request(ANJA, STAD, DAM).with("periode", "week"))).contains("27 resultaten");
        assertThat(page(request(ANJA, STAD, DAM).with("type", "WMO301"))).contains("28 resultaten");
        assertThat(page(request(ANJA, STAD, DAM).with("type", "WMO305"))).contains("Geen berichten gevonden");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theListIsAFileWithARowForEachFault(Engine engine) {
        house.close();
        open(engine);
        laterFout(STAD, "QLATER", "later.xml");
        Bericht sent = fout(STAD, "QX1", "geheim.xml");
        String csv = csv(request(ANJA, STAD));
        assertThat(csv)
                .contains("\"Regelnummer\"", "\"BRS04\"", "Client", "\"WMO301 QX1\"", "bestaat niet.")
                .doesNotContain("geheim", WRONG_BSN);
        assertThat(csv.lines()).hasSize(1 + 1 + sent.fouten());
        View.Download file = (View.Download) tab.show(request(ANJA, STAD).at("export.ods"));
        assertThat(file.name()).isEqualTo("iwmo-fouten.ods");
        assertThat(bytes(file)).startsWith('P', 'K');
        assertThat(house.audit.actions()).contains("berichtenlijst-opgehaald");
        assertThat(csv(request(ANJA, STAD).with("code", "BRS04"))).doesNotContain("QX1");
    }

    @Test
    void whatAReceiverRefusedLaterIsSaidWhereMessagesAreFetched() {
        var ophalen = new OphalenTab(Dienst.IWMO, house.hub, house.clock);
        fout(STAD, "QX1", "meteen.xml");
        assertThat(html(ophalen.show(request(ANJA, STAD)))).doesNotContain("later niet aan", "meteen.xml");
        Bericht later = laterFout(STAD, "QLATER", "later.xml");
        assertThat(html(ophalen.show(request(ANJA, STAD))))
                .contains(
                        "Een ontvanger nam een bericht van u later niet aan",
                        "href=\"/iwmo/foutlog/bericht/" + later.id() + "\">later.xml</a>",
                        "(BRS04)",
                        "href=\"/iwmo/foutlog?moment=later\"")
                .doesNotContain("meteen.xml", "<b>");
        assertThat(html(ophalen.show(request(ANJA, DAM)))).doesNotContain(later.id());
        house.clock.forward(Duration.ofDays(15));
        assertThat(html(ophalen.show(request(ANJA, STAD)))).doesNotContain(later.id());
    }

    @Test
    void escapesWhatOthersWrite() {
        Bericht later = laterFout(STAD, "QX1", "<u>.xml");
        for (String html : List.of(
                page(request(ANJA, STAD)),
                page(english(ANJA, STAD)),
                page(request(ANJA, STAD).with("zoek", "\"><script>").with("code", "\"><script>")),
                page(request(ANJA, STAD).at("bericht/" + later.id())))) {
            assertThat(html).doesNotContain("<script", "<b>", "<u>");
        }
        assertThat(page(english(ANJA, STAD))).contains("Allocation", "from you");
    }
}
