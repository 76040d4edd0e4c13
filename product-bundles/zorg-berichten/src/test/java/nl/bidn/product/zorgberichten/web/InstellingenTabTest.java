// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Instelling;
import nl.bidn.product.zorgberichten.service.Wijze;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstellingenTabTest {
    private static final TestCaller BEHEER = TestCaller.person("piet").with("instellen", STAD, DAM);
    private static final Texts TEXTS = BundleTexts.dutch(InstellingenTab.class);

    private Fixture house;
    private InstellingenTab tab;

    @BeforeEach
    void open() {
        house = new Fixture(Engine.DERBY);
        tab = new InstellingenTab(Dienst.IWMO, house.hub.instellingen(), house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsEachMessageTypeThatCanComeAndNoOther() {
        String html = Shown.html(tab.show(request()));

        assertThat(html).contains("value=\"WMO302\"", "value=\"WMO317\"", "value=\"WMO402\"");
        assertThat(html).doesNotContain("WMO301", "JW302");
        assertThat(html).doesNotContain("instellingen.");
    }

    @Test
    void asksForOneMunicipality() {
        View view = tab.show(TestRequest.of(BEHEER, TEXTS, STAD, DAM));

        assertThat(Shown.html(view)).contains("Kies één gemeente").doesNotContain("<form");
        assertThat(tab.submit(TestRequest.of(BEHEER, TEXTS, STAD, DAM))).isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void keepsWhatIsChosenForThisMunicipalityOnly() {
        View view = tab.submit(goed());

        assertThat(view).isEqualTo(new View.Redirect("instellingen"));
        var settings = house.settings.of(Dienst.IWMO.product());
        assertThat(settings.value(Instelling.WEBSERVICE, STAD.id()).namen())
                .containsExactlyInAnyOrder("WMO302", "WMO305");
        assertThat(settings.value(Instelling.WIJZE, STAD.id())).isEqualTo(Wijze.AANBIEDEN);
        assertThat(settings.value(Instelling.TESTPROFIEL, STAD.id())).isFalse();
        assertThat(settings.value(Instelling.BEWAREN, STAD.id())).isEqualTo(48);
        assertThat(settings.value(Instelling.ENDPOINT, DAM.id())).isEmpty();
        assertThat(Shown.html(tab.show(request()))).contains("https://systeem.test/stuf");
    }

    @Test
    void saysWhatIsWrongAndKeepsNothing() {
        View view = tab.submit(request()
                .with("wijze", "aanbieden")
                .with("endpoint", "https://portaal.test/<x>")
                .with("stuf-versie", "9")
                .with("bewaren-na-ophalen", "9999"));

        var invalid = (View.Invalid) view;
        assertThat(invalid.errors())
                .extracting(View.FieldError::field)
                .containsExactlyInAnyOrder("endpoint", "stuf-versie", "bewaren-na-ophalen");
        assertThat(Shown.html(view)).contains("Kies 1 tot en met").doesNotContain("<x>");
        assertThat(house.settings.of(Dienst.IWMO.product()).value(Instelling.WIJZE, STAD.id()))
                .isEqualTo(Wijze.OPHALEN);
    }

    @Test
    void keepsAtMostFiveAddressesForNotices() {
        String vijf = "a@stad.example\r\nb@stad.example, c@stad.example; d@stad.example e@stad.example a@stad.example";

        assertThat(tab.submit(goed().with("meldadressen", vijf))).isInstanceOf(View.Redirect.class);

        var settings = house.settings.of(Dienst.IWMO.product());
        assertThat(settings.value(Instelling.MELDADRESSEN, STAD.id()).adressen())
                .hasSize(5);
        assertThat(settings.value(Instelling.MELDADRESSEN, DAM.id()).adressen()).isEmpty();
        assertThat(Shown.html(tab.show(request()))).contains("a@stad.example\nb@stad.example\n");
        var invalid = (View.Invalid) tab.submit(goed().with("meldadressen", vijf + " f@stad.example"));
        assertThat(invalid.errors())
                .containsExactly(new View.FieldError("meldadressen", "Vul niet meer dan 5 mailadressen in."));
        assertThat(tab.submit(goed().with("meldadressen", ""))).isInstanceOf(View.Redirect.class);
        assertThat(settings.value(Instelling.MELDADRESSEN, STAD.id()).adressen())
                .isEmpty();
    }

    @Test
    void namesTheAddressThatIsNone() {
        var invalid = (View.Invalid) tab.submit(goed().with("meldadressen", "team@stad.example\nteam@<b>"));

        assertThat(invalid.errors())
                .containsExactly(new View.FieldError(
                        "meldadressen", "'team@<b>' is geen mailadres. Typ een adres zoals team@gemeente.nl."));
        assertThat(Shown.html(invalid)).doesNotContain("<b>");
        assertThat(house.settings
                        .of(Dienst.IWMO.product())
                        .value(Instelling.MELDADRESSEN, STAD.id())
                        .adressen())
                .isEmpty();
    }

    @Test
    void bringsNothingToNowhere() {
        var invalid = (View.Invalid) tab.submit(request()
                .with("webservice", "WMO302")
                .with("wijze", "aanbieden")
                .with("stuf-versie", "2.1")
                .with("bewaren-na-ophalen", "24"));

        assertThat(invalid.errors()).extracting(View.FieldError::field).containsExactly("endpoint");
    }

    @Test
    void refusesAnAddressThatThePortalMayNotCall() {
        var invalid = (View.Invalid) tab.submit(request()
                .with("wijze", "aanbieden")
                .with("endpoint", "https://portaal.test/")
                .with("stuf-versie", "2.1")
                .with("bewaren-na-ophalen", "24"));

        assertThat(invalid.errors())
                .containsExactly(new View.FieldError("endpoint", "Op dit adres kan geen systeem van een ander staan."));
    }

    @Test
    void takesACertificateAsTextOrAsAFileAndShowsWhoseItIs() throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(house.outgoing.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";

        assertThat(tab.submit(request()
                        .at("certificaat")
                        .withFile("bestand", "x.pem", pem.getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(View.Redirect.class);
        assertThat(Shown.html(tab.show(request()))).contains("portaal.test", "00000099000000100000", "Geldig");
        assertThat(tab.submit(request().at("certificaat").with("verwijder", "ja")))
                .isInstanceOf(View.Redirect.class);
        assertThat(Shown.html(tab.show(request()))).contains("Er is geen certificaat.");
        assertThat(tab.submit(request().at("certificaat").with("certificaat", pem)))
                .isInstanceOf(View.Redirect.class);
        assertThat(tab.submit(request().at("certificaat"))).isInstanceOf(View.Invalid.class);
        assertThat(tab.submit(request().at("certificaat").with("certificaat", "-----BEGIN PRIVATE KEY-----")))
                .isInstanceOf(View.Invalid.class);
    }

    @Test
    void sendsATestMessageNowAndSaysWhatCameOfIt() {
        assertThat(test()).contains("Er is nog geen adres.");
        tab.submit(goed());

        house.systeem = sent -> FakeOutgoing.answer(202, "");
        assertThat(test()).contains("De test is gelukt");
        assertThat(house.outgoing.sent().get(0).text()).contains(">TEST001<", ">Di01<");
        house.systeem = sent -> FakeOutgoing.answer(403, "");
        assertThat(test()).contains("Uw systeem laat ons niet toe.");
        house.systeem = sent -> FakeOutgoing.answer(404, "");
        assertThat(test()).contains("Op dit adres is niets");
        house.systeem = sent -> FakeOutgoing.answer(503, "");
        assertThat(test()).contains("storing");
        house.systeem = sent -> FakeOutgoing.answer(200, "<html/>");
        assertThat(test()).contains("een antwoord dat wij niet begrijpen");
        house.systeem = sent -> {
            throw new Outgoing.NotReached("nobody");
        };
        assertThat(test()).contains("Wij krijgen geen verbinding.");
    }

    private String test() {
        return Shown.html(tab.submit(request().at("test")));
    }

    private static TestRequest goed() {
        return request()
                .with("webservice", "WMO302")
                .with("webservice", "WMO305")
                .with("wijze", "aanbieden")
                .with("endpoint", "https://systeem.test/stuf")
                .with("stuf-versie", "2.1")
                .with("bewaren-na-ophalen", "48")
                .with("contact", "Applicatiebeheer");
    }

    private static TestRequest request() {
        return TestRequest.of(BEHEER, TEXTS, STAD);
    }
}
