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
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** It is Monday 23 November 2026. */
class VolgenTabTest {
    private static final TestCaller ANJA = gebruiker("anja", STAD, DAM);

    private Fixture house;
    private VolgenTab tab;

    @BeforeEach
    void open() {
        open(Engine.DERBY);
    }

    private void open(Engine engine) {
        house = new Fixture(engine);
        tab = new VolgenTab(Dienst.IWMO, house.hub);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String page(TestRequest request) {
        return html(tab.show(request));
    }

    private static String code(Organisation gemeente) {
        return gemeente.id().value().substring(2);
    }

    private Bericht gaat(String functie, Organisation gemeente, String nummer) {
        house.clock.forward(Duration.ofSeconds(1));
        byte[] bytes = Goed.van(functie)
                .zet("Header/Afzender", code(gemeente))
                .zet("Header/Ontvanger", AANBIEDER.code())
                .zet("Header/BerichtIdentificatie/Identificatie", nummer)
                .bytes();
        Bericht sent = house.leverAan(Dienst.IWMO, gemeente, nummer + ".xml", bytes);
        assertThat(sent.afwijzing()).isEmpty();
        return sent;
    }

    private String komt(Envelop envelop, nl.bidn.product.zorgberichten.message.Bericht bericht) {
        house.clock.forward(Duration.ofSeconds(1));
        try {
            Aanname answer = house.hub.inkomend().neemAan(envelop, new ByteArrayInputStream(bericht.bytes()));
            return ((Aanname.Ontvangen) answer).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String komt(String functie, Organisation gemeente, String nummer) {
        return komt(
                house.heen(functie, gemeente),
                Goed.van(functie)
                        .zet("Header/Afzender", AANBIEDER.code())
                        .zet("Header/Ontvanger", code(gemeente))
                        .zet("Header/BerichtIdentificatie/Identificatie", nummer));
    }

    @Test
    void saysWhenNothingIsWaitedFor() {
        assertThat(page(request(ANJA, STAD)))
                .contains("U wacht nergens op", "href=\"/iwmo/volgen/berichten\"")
                .doesNotContain("<form", "<table");
        assertThat(tab.badge(ANJA, List.of(STAD, DAM))).isZero();
    }

    @Test
    void saysWhoMustDoWhatBeforeWhichDay() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        assertThat(page(request(ANJA, STAD)))
                .contains(
                        "href=\"/iwmo/volgen/bericht/" + toewijzing.id(),
                        "WMO301 A1</a>",
                        "de aanbieder<",
                        "aanbieder 99990001",
                        "WMO302 – Retour op toewijzing",
                        "--neutral\">nog 3 dagen<");

        komt("WMO305", STAD, "N1");
        assertThat(page(request(ANJA, STAD))).contains(">u<", "WMO306 – Retour op start van zorg");

        house.clock.forward(Duration.ofDays(2));
        assertThat(page(request(ANJA, STAD))).contains("--warning\">nog 1 dag<");
        house.clock.forward(Duration.ofDays(1));
        assertThat(page(request(ANJA, STAD))).contains("--warning\">vandaag<");
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        house.clock.forward(Duration.ofDays(2));
        assertThat(page(request(ANJA, STAD))).contains("--error\">2 dagen te laat<", "2 antwoorden zijn te laat");
        assertThat(tab.badge(ANJA, List.of(STAD, DAM))).isEqualTo(2);
        assertThat(tab.badge(ANJA, List.of(DAM))).isZero();
        assertThat(new VolgenTab(Dienst.IJW, house.hub).badge(ANJA, List.of(STAD)))
                .isZero();
    }

    @Test
    void anAnswerEndsTheWaitingAtOnce() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        house.clock.forward(Duration.ofDays(10));
        assertThat(tab.badge(ANJA, List.of(STAD))).isEqualTo(1);
        komt(
                house.retour("WMO302", toewijzing.envelop().orElseThrow()),
                Goed.van("WMO302").zet("Header/BerichtIdentificatie/Identificatie", "A1"));
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        assertThat(page(request(ANJA, STAD))).contains("U wacht nergens op");
    }

    @Test
    void aRefusalEndsTheWaitingToo() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        house.clock.forward(Duration.ofDays(10));
        assertThat(tab.badge(ANJA, List.of(STAD))).isEqualTo(1);
        house.hub.inkomend().neemAan(fout(toewijzing));
        assertThat(tab.badge(ANJA, List.of(STAD))).isZero();
        assertThat(page(request(ANJA, STAD).at("bericht/" + toewijzing.id())))
                .contains(
                        "Vervallen",
                        "code BRS04",
                        "Dit bericht is afgekeurd",
                        "href=\"/iwmo/foutlog/bericht/" + toewijzing.id());
    }

    private Foutmelding fout(Bericht bericht) {
        Envelop envelop = bericht.envelop().orElseThrow();
        return new Foutmelding(
                /* zender= */ envelop.ontvanger(),
                /* ontvanger= */ envelop.zender(),
                "fout-1",
                envelop.referentienummer(),
                "BRS04",
                "De <b>AGB-code</b> bestaat niet.",
                house.clock.instant());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void choosesAndLeafsAndLeaves(Engine engine) {
        house.close();
        open(engine);
        for (int i = 1; i <= 20; i++) {
            gaat("WMO301", i % 4 == 0 ? DAM : STAD, "A" + i);
        }
        house.clock.forward(Duration.ofDays(7));
        for (int i = 1; i <= 10; i++) {
            komt("WMO305", STAD, "N" + i);
        }
        String first = page(request(ANJA, STAD, DAM));
        assertThat(first).contains("30 resultaten", "20 antwoorden zijn te laat", "Gemeente GM9902");
        assertThat(ids(first)).hasSize(25);
        assertThat(ids(page(request(ANJA, STAD, DAM).with("pagina", "2"))))
                .hasSize(5)
                .doesNotContainAnyElementsOf(ids(first));
        assertThat(first.indexOf("te laat<")).isLessThan(first.indexOf("nog 3 dagen<"));
        assertThat(page(request(ANJA, STAD, DAM).with("wie", "wij"))).contains("10 resultaten");
        assertThat(page(request(ANJA, STAD, DAM).with("wie", "zij"))).contains("20 resultaten");
        assertThat(page(request(ANJA, STAD).with("wanneer", "te-laat"))).contains("15 resultaten");
        assertThat(page(request(ANJA, STAD, DAM).with("wanneer", "op-tijd"))).contains("10 resultaten");
        assertThat(page(request(ANJA, DAM).with("wie", "wij"))).contains("Hier is niets dat wacht");

        View.Download csv = (View.Download)
                tab.show(request(ANJA, STAD, DAM).at("export.csv").with("wie", "wij"));
        assertThat(csv.name()).isEqualTo("iwmo-termijnen.csv");
        assertThat(new String(bytes(csv), UTF_8))
                .contains("\"Bericht\";\"Soort bericht\"", "\"WMO305 N7\"", "\"u\"", "\"nog 3 dagen\"")
                .doesNotContain("WMO301");
        assertThat(house.audit.actions()).contains("termijnenlijst-opgehaald");
        assertThat(bytes(tab.show(request(ANJA, STAD).at("export.ods")))).startsWith('P', 'K');
    }

    @Test
    void tellsTheWholeConversation() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        String heen = page(request(ANJA, STAD).at("bericht/" + toewijzing.id()));
        assertThat(heen)
                .contains(
                        "U wacht op een WMO302: de aanbieder moet uiterlijk 26 november 2026 antwoorden.",
                        "dit bericht",
                        "van u",
                        "Goedgekeurd",
                        "href=\"/iwmo/aanleveren/bericht/" + toewijzing.id())
                .doesNotContain("/iwmo/ophalen/bericht/");
        house.clock.forward(Duration.ofDays(5));
        assertThat(page(request(ANJA, STAD).at("bericht/" + toewijzing.id())))
                .contains("Neem contact op: de aanbieder is te laat met een WMO302, het moest uiterlijk 26 november");

        String retour = komt(
                house.retour("WMO302", toewijzing.envelop().orElseThrow()),
                Goed.van("WMO302").zet("Header/BerichtIdentificatie/Identificatie", "A1"));
        String na = page(request(ANJA, STAD).at("bericht/" + toewijzing.id()));
        assertThat(na)
                .contains(
                        "U hoeft nu niets te doen.",
                        "href=\"/iwmo/volgen/bericht/" + retour + "\"",
                        "van aanbieder 99990001",
                        "--success\">Beantwoord<",
                        "WMO301 A1");
        assertThat(na.indexOf("WMO301 – ")).isLessThan(na.indexOf("WMO302 – "));
        assertThat(page(request(ANJA, STAD).at("bericht/" + retour)))
                .contains(
                        "Haal dit bericht op en verwerk het",
                        "href=\"/iwmo/ophalen/bericht/" + retour,
                        "href=\"/iwmo/volgen/bericht/" + toewijzing.id());
    }

    @Test
    void tellsWhyTheOtherSideRejects() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        String product = "Client/ToegewezenProducten/ToegewezenProduct";
        var afgekeurd = Goed.van("WMO302")
                .zet("Header/BerichtIdentificatie/Identificatie", "A1")
                .zet("Header/RetourCodes/RetourCode", "0200")
                .zet("Client/RetourCodes/RetourCode", "0233")
                .zet(product + "/RetourCodes/RetourCode", "9332");
        String retour = komt(house.retour("WMO302", toewijzing.envelop().orElseThrow()), afgekeurd);

        String nl = page(request(ANJA, STAD).at("bericht/" + toewijzing.id())).replace("<wbr>", "");
        assertThat(nl)
                .contains(
                        "De andere partij keurt uw bericht af. Kijk hieronder waarom.",
                        "--error\">Keurt af: 1 retourcode<",
                        "Wat WMO302 A1 zegt",
                        "Het toewijzingnummer is al gebruikt voor een andere toewijzing.",
                        "Geef de toewijzing een nieuw nummer",
                        "<code>/Bericht/" + product + "[1]</code>",
                        "Over dit deel is geen opmerking.",
                        "Dit deel is niet beoordeeld");
        assertThat(nl.indexOf("9332")).isLessThan(nl.indexOf("0200"));
        assertThat(page(english(ANJA, STAD).at("bericht/" + toewijzing.id())))
                .contains(
                        "The other party refuses your message",
                        "Refuses: 1 reply code",
                        "The allocation number is used for another allocation already.",
                        "What you must do");
        assertThat(page(request(ANJA, STAD).at("bericht/" + retour)))
                .contains("Haal dit bericht op", "Keurt af: 1 retourcode");
        assertThat(html(new AanleverenTab(Dienst.IWMO, house.hub)
                        .show(request(ANJA, STAD).at("bericht/" + toewijzing.id()))))
                .contains("De ontvanger keurt dit bericht af", "Wat WMO302 A1 zegt", "Het toewijzingnummer is al");
    }

    @Test
    void tellsThatTheOtherSideApproves() {
        Bericht toewijzing = gaat("WMO301", STAD, "A1");
        komt(
                house.retour("WMO302", toewijzing.envelop().orElseThrow()),
                Goed.van("WMO302").zet("Header/BerichtIdentificatie/Identificatie", "A1"));

        assertThat(page(request(ANJA, STAD).at("bericht/" + toewijzing.id())))
                .contains("U hoeft nu niets te doen.", "--success\">Keurt goed<")
                .doesNotContain("Wat WMO302 A1 zegt", "Keurt af");
        assertThat(html(new AanleverenTab(Dienst.IWMO, house.hub)
                        .show(request(ANJA, STAD).at("bericht/" + toewijzing.id()))))
                .contains("De ontvanger keurt dit bericht goed");
    }

    @Test
    void tellsWhatTheMunicipalityItselfRejects() {
        String start = komt("WMO305", STAD, "N1");
        house.hub.ophalen().haalOp(ANJA, Dienst.IWMO, java.util.Set.of(start));
        byte[] retour = Goed.van("WMO306")
                .zet("Header/Afzender", AANBIEDER.code())
                .zet("Header/Ontvanger", "9901")
                .zet("Header/BerichtIdentificatie/Identificatie", "N1")
                .zet("Header/RetourCodes/RetourCode", "0001")
                .bytes();
        house.leverAan(Dienst.IWMO, STAD, "r.xml", retour);

        assertThat(page(request(ANJA, STAD).at("bericht/" + start)))
                .contains(
                        "U hoeft nu niets te doen.",
                        "U keurt het bericht van de andere partij af.",
                        "Wat de andere partij moet doen",
                        "Keurt af: 1 retourcode");
    }

    @Test
    void tellsThatTheSenderHeardOfAFault() {
        String start = komt("WMO305", STAD, "N1");
        Envelop envelop = house.hub
                .volgen()
                .dossier(ANJA, Dienst.IWMO, start)
                .flatMap(dossier -> dossier.bericht().envelop())
                .orElseThrow();
        var systeem = TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
        house.hub
                .koppeling()
                .meld(
                        systeem,
                        new Foutmelding(
                                /* zender= */ envelop.ontvanger(),
                                /* ontvanger= */ envelop.zender(),
                                "fout-1",
                                envelop.referentienummer(),
                                "GEM01",
                                "Onbekende cliënt",
                                house.clock.instant()));
        house.werk();

        assertThat(page(request(ANJA, STAD).at("bericht/" + start)))
                .contains(
                        "--info\">Fout gemeld aan de afzender<",
                        ">Proefpartner<",
                        "Dit bericht is niet verwerkt: de afzender moet een nieuw bericht sturen.");
        var foutlog = new FoutlogTab(Dienst.IWMO, house.hub, house.clock);
        assertThat(html(foutlog.show(request(ANJA, STAD).at("bericht/" + start))))
                .contains("Dit bericht is niet verwerkt", "Onbekende cliënt (GEM01)")
                .doesNotContain("Lever daarna een nieuw bericht aan");
        assertThat(page(english(ANJA, STAD).at("bericht/" + start))).contains("Sender told of the fault");
    }

    @Test
    void aDeclarationAndItsAnswerBelongTogetherByItsNumber() {
        String declaratie = komt("WMO323", STAD, "D77");
        house.hub.ophalen().haalOp(ANJA, Dienst.IWMO, java.util.Set.of(declaratie));
        assertThat(page(request(ANJA, STAD).at("bericht/" + declaratie))).contains("U moet uiterlijk", "WMO325");
        house.clock.forward(Duration.ofSeconds(1));
        Bericht antwoord = house.leverAan(
                Dienst.IWMO,
                STAD,
                "a.xml",
                Goed.van("WMO325")
                        .zet("Header/Afzender", "9901")
                        .zet("Header/Ontvanger", AANBIEDER.code())
                        .zet("Header/DeclaratieIdentificatie/Identificatie", "D77")
                        .bytes());
        assertThat(page(request(ANJA, STAD).at("bericht/" + declaratie)))
                .contains("href=\"/iwmo/volgen/bericht/" + antwoord.id(), "WMO325 – Antwoord op declaratie");
        assertThat(page(request(ANJA, STAD).at("bericht/" + antwoord.id())))
                .contains("href=\"/iwmo/volgen/bericht/" + declaratie, "\">WMO323 D77</td>");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void findsAMessageOfEitherDirection(Engine engine) {
        house.close();
        open(engine);
        Bericht sent = gaat("WMO301", STAD, "QX1");
        String came = komt("WMO305", STAD, "N1");
        komt("WMO307", DAM, "N2");
        assertThat(ids(page(request(ANJA, STAD, DAM).at("berichten"))))
                .hasSize(3)
                .contains(sent.id(), came);
        for (String[] search : new String[][] {
            {"zoek", sent.envelop().orElseThrow().referentienummer()},
            {"zoek", "QX1"},
            {"zoek", "qx1.x"},
            {"type", "WMO301"},
            {"status", "gecontroleerd"}
        }) {
            assertThat(ids(page(request(ANJA, STAD, DAM).at("berichten").with(search[0], search[1]))))
                    .as(search[1])
                    .containsExactly(sent.id());
        }
        assertThat(ids(page(request(ANJA, STAD, DAM).at("berichten").with("zoek", "99990001"))))
                .hasSize(3);
        assertThat(ids(page(request(ANJA, STAD).at("berichten").with("type", "WMO305"))))
                .containsExactly(came);
        assertThat(page(request(ANJA, STAD).at("berichten").with("zoek", "N2"))).contains("Geen berichten gevonden");
    }

    @Test
    void nobodySeesWhatIsOfAnother() {
        Bericht sent = gaat("WMO301", STAD, "A1");
        var bo = gebruiker("bo", DAM);
        assertThat(tab.show(request(bo, DAM).at("bericht/" + sent.id()))).isInstanceOf(View.NotFound.class);
        assertThat(new VolgenTab(Dienst.IJW, house.hub).show(request(ANJA, STAD).at("bericht/" + sent.id())))
                .isInstanceOf(View.NotFound.class);
        var beheerder = TestCaller.person("cor").with("instellen", STAD).with("fouten-zien", STAD);
        assertThat(tab.show(request(beheerder, STAD).at("bericht/" + sent.id())))
                .isInstanceOf(View.NotFound.class);
        assertThat(page(request(bo, DAM))).doesNotContain(sent.id());
        assertThat(page(request(bo, DAM).at("berichten"))).doesNotContain(sent.id());
        assertThat(new String(bytes(tab.show(request(bo, DAM).at("export.csv"))), UTF_8))
                .doesNotContain("A1");
        assertThat(tab.show(request(ANJA, STAD).at("elders"))).isInstanceOf(View.NotFound.class);
    }

    @Test
    void escapesWhatOthersWrite() {
        String id = komt("WMO305", STAD, "<b>&amp;");
        for (String html : List.of(
                page(request(ANJA, STAD)),
                page(english(ANJA, STAD)),
                page(english(ANJA, STAD).at("bericht/" + id)),
                page(request(ANJA, STAD).at("berichten").with("zoek", "\"><script>")),
                page(request(ANJA, STAD).at("bericht/" + id)))) {
            assertThat(html).doesNotContain("<script", "<b>");
        }
        assertThat(page(english(ANJA, STAD))).contains("Start of care", "3 days left", ">you<");
    }
}
