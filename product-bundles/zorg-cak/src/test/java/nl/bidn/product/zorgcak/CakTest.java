// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.api.SoapService.SoapFault;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FakeOutgoing.Reply;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestSoapCall;
import nl.bidn.product.zorgcak.endpoint.OntvangAsynchroonEndpoint;
import nl.bidn.product.zorgcak.service.Aanlevering;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.FakeKnooppunt;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhouden;
import nl.bidn.zorg.keten.Overdracht;
import nl.bidn.zorg.keten.stuf.Bevestiging;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Systeem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CakTest {
    private static final String NUMMER = "9c0f7b90-5c69-41e5-a837-0800200c9a66";
    private static final String EERDER = "b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0";
    private static final Instant NU = Instant.parse("2026-11-20T09:30:00Z");
    private static final Systeem CAK = Systeem.van("CAK", "CAK");
    private static final Systeem WIJ = Systeem.van("IB", "GGKWebservice");

    private final FakeKnooppunt knooppunt = new FakeKnooppunt();
    private final OntvangAsynchroonEndpoint endpoint =
            new OntvangAsynchroonEndpoint(new Aanlevering(knooppunt), Clock.fixed(NU, ZoneOffset.UTC));

    @Test
    void handsOverInAnEnvelopeOfStuf() throws Exception {
        var cak = FakeOutgoing.with(sent -> ja(NUMMER));

        Overdracht overdracht = lijn(cak).draagOver(heen(), Inhouden.van("<wmo401/>"));

        assertThat(overdracht).isEqualTo(new Overdracht.Aangenomen(EERDER));
        assertThat(cak.sent().get(0).text())
                .contains("envelopHeenbericht-ggk_Di01", "<StUF:organisatie>CAK<", "<StUF:functie>WMO401<", NUMMER);
        assertThat(cak.sent().get(0).call().headers().get("SOAPAction")).contains("/ggk_Di01");
    }

    @ParameterizedTest
    @CsvSource({"IB001, client", "IB014, server", "XX123, client"})
    void aRefusalIsFinal(String code, String plek) throws Exception {
        var cak = FakeOutgoing.with(sent -> nee(code, plek.equals("client")));

        assertThat(lijn(cak).draagOver(heen(), Inhouden.van("x")))
                .isEqualTo(new Overdracht.Geweigerd(code, "Zo kan het niet."));
    }

    @Test
    void whatTheCakHasAlreadyWasTaken() throws Exception {
        var cak = FakeOutgoing.with(sent -> nee("IB016", true));

        assertThat(lijn(cak).draagOver(heen(), Inhouden.van("x"))).isEqualTo(new Overdracht.Aangenomen(NUMMER));
    }

    @Test
    void troubleAndAnswersAboutAnotherMessageAreTriedAgain() {
        var trouble = lijn(FakeOutgoing.with(sent -> nee("XX500", false)));
        var other = lijn(FakeOutgoing.with(sent -> ja(EERDER)));
        var page = lijn(FakeOutgoing.with(sent -> FakeOutgoing.answer(502, "<html/>")));

        assertThatThrownBy(() -> trouble.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> other.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> page.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void aRetourOfTheCakReachesTheHubAndIsConfirmed() throws Exception {
        String antwoord = vraag(retour());

        assertThat(knooppunt.enveloppen).singleElement().satisfies(envelop -> {
            assertThat(envelop.zender()).isEqualTo(Adres.CAK);
            assertThat(envelop.kruisreferentie()).contains(NUMMER);
            assertThat(envelop.functie()).isEqualTo("WMO402");
        });
        assertThat(knooppunt.inhoud.get(0)).asString(UTF_8).isEqualTo("<wmo402/>");
        assertThat(antwoord).contains("Bv03Bericht", "<StUF:crossRefnummer>" + EERDER);
    }

    @Test
    void aRefusalOfTheHubIsAFo03() throws Exception {
        knooppunt.antwoord = new Aanname.Geweigerd("IB021", "Onbekend heenbericht.");

        assertThat(geweigerd(retour())).contains("Fo03Bericht", "<StUF:code>IB021<", EERDER);
    }

    @Test
    void nobodyElseSpeaksThroughThisDoor() throws Exception {
        assertThat(geweigerd(retour().replace("<StUF:organisatie>CAK<", "<StUF:organisatie>99990001<")))
                .contains("IB006");
        assertThat(geweigerd(retour().replace("WMO402", "wmo"))).contains("IB001", "De functie is geen naam");
        assertThat(knooppunt.enveloppen).isEmpty();
    }

    @Test
    void newsThatTheCakCouldDoNothingReachesTheHub() throws Exception {
        var fout = new Fout(
                Fout.Soort.FO01,
                CAK,
                Systeem.van("9901", "GGk"),
                EERDER,
                NU,
                NUMMER,
                "IB014",
                true,
                "Geen geldig bericht.",
                Optional.empty());

        String antwoord = vraag(envelop(TestSoapCall.written(xml -> StufSchrijver.schrijf(fout, xml))));

        assertThat(antwoord).contains("Bv03Bericht");
        assertThat(knooppunt.fouten).singleElement().satisfies(melding -> {
            assertThat(melding.kruisreferentie()).isEqualTo(NUMMER);
            assertThat(melding.ontvanger()).isEqualTo(Adres.gemeente("9901"));
        });
    }

    @Test
    void theCakHearsThatAMunicipalityCanDoNothingWithItsMessage() throws Exception {
        var over = new Envelop(
                Soort.RETOUR,
                Adres.CAK,
                Adres.gemeente("9901"),
                NUMMER,
                Optional.of(NUMMER),
                "WMO402",
                "0001",
                "0000",
                NU);
        var fout = new Foutmelding(
                Adres.gemeente("9901"), Adres.CAK, EERDER, NUMMER, "StUF055-lang", "Niet te verwerken", NU);
        var cak = FakeOutgoing.with(sent -> ja(EERDER));

        assertThat(lijn(cak).meld(fout, over)).isEqualTo(new Overdracht.Aangenomen(EERDER));

        assertThat(cak.sent().get(0).call().headers().get("SOAPAction")).contains("/Fo01");
        assertThat(cak.sent().get(0).text())
                .contains(
                        "Fo01Bericht",
                        "<StUF:organisatie>9901<",
                        "<StUF:organisatie>CAK<",
                        "<StUF:referentienummer>" + EERDER,
                        "<StUF:crossRefnummer>" + NUMMER,
                        "<StUF:code>StUF055<",
                        "<StUF:details>WMO402-00010000<");
        var other = lijn(FakeOutgoing.with(sent -> ja(NUMMER)));
        assertThatThrownBy(() -> other.meld(fout, over)).isInstanceOf(IOException.class);
    }

    private static CakLijn lijn(FakeOutgoing outgoing) {
        var lijn = new CakLijn(outgoing);
        lijn.stelIn("https://cak.example/ggk", "", 5);
        return lijn;
    }

    private String vraag(String message) throws Exception {
        var call = TestSoapCall.of(
                endpoint,
                TestCaller.system("00000099000000003000"),
                "",
                new ByteArrayInputStream(message.getBytes(UTF_8)));
        return TestSoapCall.written(endpoint.answer(call));
    }

    private String geweigerd(String message) throws Exception {
        try {
            vraag(message);
        } catch (SoapFault fault) {
            return TestSoapCall.written(fault.detail().orElseThrow());
        }
        throw new AssertionError("not refused");
    }

    private static Envelop heen() {
        return new Envelop(
                Soort.HEEN, Adres.gemeente("9901"), Adres.CAK, NUMMER, Optional.empty(), "WMO401", "0001", "0000", NU);
    }

    /** What our own partner would send if it were the CAK. */
    private static String retour() throws Exception {
        var envelop = new Envelop(
                Soort.RETOUR,
                Adres.CAK,
                Adres.gemeente("9901"),
                EERDER,
                Optional.of(NUMMER),
                "WMO402",
                "0001",
                "0000",
                NU);
        var cak = FakeOutgoing.with(sent -> ja(EERDER));
        lijn(cak).draagOver(envelop, Inhouden.van("<wmo402/>"));
        return cak.sent().get(0).text();
    }

    private static Reply ja(String kruis) throws IOException {
        var ja = new Bevestiging(CAK, WIJ, EERDER, NU, kruis);
        return FakeOutgoing.answer(200, envelop(written(xml -> StufSchrijver.schrijf(ja, xml))));
    }

    private static Reply nee(String code, boolean client) throws IOException {
        var nee = new Fout(
                Fout.Soort.FO03, CAK, WIJ, EERDER, NU, NUMMER, code, client, "Zo kan het niet.", Optional.empty());
        return FakeOutgoing.answer(
                500,
                envelop("<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring><detail>"
                        + written(xml -> StufSchrijver.schrijf(nee, xml)) + "</detail></s:Fault>"));
    }

    private static String written(SoapService.Answer answer) throws IOException {
        try {
            return TestSoapCall.written(answer);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static String envelop(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }
}
