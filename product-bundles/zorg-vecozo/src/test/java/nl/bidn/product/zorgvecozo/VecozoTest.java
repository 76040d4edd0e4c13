// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.SoapService.SoapFault;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.SharedData;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestSoapCall;
import nl.bidn.product.zorgvecozo.endpoint.BerichtuitwisselingEndpoint;
import nl.bidn.product.zorgvecozo.service.Bezorging;
import nl.bidn.product.zorgvecozo.service.Vertaling;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.FakeKnooppunt;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhouden;
import nl.bidn.zorg.keten.Overdracht;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VecozoTest {
    private static final String NUMMER = "9c0f7b90-5c69-41e5-a837-0800200c9a66";
    private static final String EERDER = "b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0";
    private static final Instant NU = Instant.parse("2026-11-20T09:30:00Z");
    private static final String ADRES = "https://vecozo.example/berichten";

    private final FakeKnooppunt knooppunt = new FakeKnooppunt();
    private final BerichtuitwisselingEndpoint endpoint = new BerichtuitwisselingEndpoint(
            new Bezorging(knooppunt, Vertaling.lees(), Clock.fixed(NU, ZoneOffset.UTC)));

    @Test
    void handsOverWithItsOwnNumberAsConversation() throws Exception {
        var vecozo = FakeOutgoing.with(sent -> genomen(NUMMER));

        Overdracht overdracht = lijn(vecozo).draagOver(heen(), Inhouden.van("<wmo301/>"));

        assertThat(overdracht).isEqualTo(new Overdracht.Aangenomen(NUMMER));
        assertThat(vecozo.sent().get(0).address()).hasToString(ADRES);
        assertThat(vecozo.sent().get(0).call().headers())
                .containsEntry("SOAPAction", "\"http://schemas.vecozo.nl/berichtuitwisseling/v3/IndienenBericht\"");
        assertThat(vecozo.sent().get(0).text())
                .contains(
                        "<h:ConversatieId>" + NUMMER,
                        "<h:TraceerId>" + NUMMER,
                        "<t:Rol>Gemeente</t:Rol><t:Code>9901</t:Code>",
                        "<t:Rol>Instelling</t:Rol><t:Code>99990001</t:Code>",
                        "<h:Berichttype>WMO<",
                        "<h:Berichtsubtype>WMO301<",
                        "<h:Berichtversie>3<",
                        "<h:Actie>Toewijzing<");
        assertThat(bestand(vecozo.sent().get(0).text())).isEqualTo(NUMMER + ".xml: <wmo301/>");
    }

    @Test
    void aRetourIsPartOfTheConversationOfItsHeenbericht() throws Exception {
        var vecozo = FakeOutgoing.with(sent -> genomen(NUMMER));

        lijn(vecozo).draagOver(retour(), Inhouden.van("<wmo306/>"));

        assertThat(vecozo.sent().get(0).text()).contains("<h:ConversatieId>" + EERDER, "<h:TraceerId>" + NUMMER);
    }

    @Test
    void whatWeSendCanBeReadByOurOwnDoor() throws Exception {
        var vecozo = FakeOutgoing.with(sent -> genomen(NUMMER));
        lijn(vecozo).draagOver(retour(), Inhouden.van("<wmo306>é</wmo306>"));

        String antwoord = vraag(vecozo.sent().get(0).content());

        Envelop terug = knooppunt.enveloppen.get(0);
        assertThat(terug.soort()).isEqualTo(Soort.RETOUR);
        assertThat(terug.kruisreferentie()).contains(EERDER);
        assertThat(terug.functieVersie() + terug.functieSubversie()).isEqualTo("00030002");
        assertThat(terug.tijdstip()).isEqualTo(NU);
        assertThat(knooppunt.inhoud.get(0)).asString(UTF_8).isEqualTo("<wmo306>é</wmo306>");
        assertThat(antwoord).contains("IndienenBerichtResult", NUMMER);
    }

    @Test
    void vecozoHearsThatAMunicipalityCanDoNothingWithAMessage() throws Exception {
        var fout = new Foutmelding(
                Adres.gemeente("9901"), Adres.aanbieder("99990001"), EERDER, NUMMER, "StUF055", "Niet te lezen", NU);
        var vecozo = FakeOutgoing.with(sent -> FakeOutgoing.answer(
                200,
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + "<MeldenStatusResponse xmlns='http://schemas.vecozo.nl/berichtuitwisseling/v3'/>"
                        + "</s:Body></s:Envelope>"));

        assertThat(lijn(vecozo).meld(fout, heen())).isEqualTo(new Overdracht.Aangenomen(NUMMER));

        assertThat(vecozo.sent().get(0).call().headers())
                .containsEntry("SOAPAction", "\"http://schemas.vecozo.nl/berichtuitwisseling/v3/MeldenStatus\"");
        assertThat(vecozo.sent().get(0).text())
                .contains(
                        "<m:TraceerId>" + NUMMER,
                        "<m:Gemeente>9901<",
                        "<m:Instelling>99990001<",
                        "<m:Status>Afgekeurd<",
                        "<m:Code>StUF055<",
                        "<m:Omschrijving>Niet te lezen<");
        assertThat(lijn(FakeOutgoing.with(sent -> fout("BRS04"))).meld(fout, heen()))
                .isInstanceOf(Overdracht.Geweigerd.class);
        var other = lijn(FakeOutgoing.with(sent -> genomen(NUMMER)));
        assertThatThrownBy(() -> other.meld(fout, heen())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRS04", "BRS13", "BRS20"})
    void aRefusalIsFinal(String code) throws Exception {
        Overdracht overdracht = lijn(FakeOutgoing.with(sent -> fout(code))).draagOver(heen(), Inhouden.van("x"));

        assertThat(overdracht).isInstanceOfSatisfying(Overdracht.Geweigerd.class, nee -> {
            assertThat(nee.code()).isEqualTo(code);
            assertThat(nee.omschrijving()).contains("VECOZO");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRS20", "BRS114"})
    void afterARetryWhatIsKnownWasTakenBefore(String code) throws Exception {
        Overdracht overdracht = lijn(FakeOutgoing.with(sent -> fout(code))).draagNogEensOver(heen(), Inhouden.van("x"));

        assertThat(overdracht).isEqualTo(new Overdracht.Aangenomen(NUMMER));
    }

    @Test
    void anAnswerAboutAnotherMessageIsNoAnswer() {
        var lijn = lijn(FakeOutgoing.with(sent -> genomen(EERDER)));

        assertThatThrownBy(() -> lijn.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
        assertThat(lijn.check().status()).isEqualTo(Health.Status.DEGRADED);
    }

    @ParameterizedTest
    @CsvSource({
        "503, <html><body>Onderhoud</body></html>",
        "200, ''",
        "500, <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>storing</faultstring></s:Fault></s:Body></s:Envelope>",
        "200, <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
    })
    void whatSaysNothingIsTriedAgain(int status, String text) {
        var lijn = lijn(FakeOutgoing.with(sent -> FakeOutgoing.answer(status, text)));

        assertThatThrownBy(() -> lijn.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        var vecozo = FakeOutgoing.with(sent -> genomen(NUMMER));
        var lijn = new VecozoLijn(vecozo);

        assertThatThrownBy(() -> lijn.draagOver(heen(), Inhouden.van("x"))).isInstanceOf(IOException.class);
        assertThat(vecozo.sent()).isEmpty();
        assertThat(lijn.check().detail()).contains("no address");

        lijn.stelIn(ADRES, "/nowhere/vecozo.pem", 5);
        assertThat(lijn.check().detail()).contains("/nowhere/vecozo.pem");
        lijn.stelIn(ADRES, "", 5);
        assertThat(lijn.check().detail()).contains("configured");
    }

    @Test
    void takesProvidersOnly() {
        var lijn = lijn(FakeOutgoing.unreachable());

        assertThat(lijn.bereikt(Adres.aanbieder("99990001"), "WMO301")).isTrue();
        assertThat(lijn.bereikt(Adres.CAK, "WMO401")).isFalse();
    }

    @Test
    void aRefusalOfTheHubIsAFaultWithItsCode() throws Exception {
        knooppunt.antwoord = new Aanname.Geweigerd("IB010", "De geadresseerde is niet aangesloten.");

        assertThat(geweigerd(bericht(zip("a.xml", "<x/>")))).contains("IB010", "niet aangesloten");
    }

    @Test
    void aMessageThatComesAgainIsSaidToBeKnown() throws Exception {
        knooppunt.antwoord = new Aanname.Dubbel("IB016", "Al gebruikt.");

        assertThat(geweigerd(bericht(zip("a.xml", "<x/>")))).contains("IB016");
    }

    @Test
    void aPayloadThatIsNoZipWithOneFileIsRefused() throws Exception {
        assertThat(geweigerd(bericht("geen zip".getBytes(UTF_8)))).contains("IB901");
        assertThat(geweigerd(bericht(zip("map/a.xml", "<x/>")))).contains("IB901");
        assertThat(geweigerd(bericht(zip("a.xml", "<x/>", "b.xml", "<x/>")))).contains("IB902");
        assertThat(geweigerd(bericht(zip("a.xml", "")))).contains("IB905");
        byte[] half = zip("a.xml", "<x/>".repeat(1000));
        assertThat(geweigerd(bericht(Arrays.copyOf(half, half.length / 3)))).contains("IB901");
        byte[] secret = zip("a.xml", "<x/>");
        secret[6] |= 1;
        assertThat(geweigerd(bericht(secret))).contains("IB903");
        assertThat(knooppunt.enveloppen).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithHeadersAndBase64() throws Exception {
        String goed = new String(bericht(zip("a.xml", "<x/>")), UTF_8);

        assertThat(geweigerd(goed.replace("RouteringHeader", "AndereHeader").getBytes(UTF_8)))
                .contains("IB001", "ontbreekt RouteringHeader");
        assertThat(geweigerd(goed.replace(">9901<", ">99x1<").getBytes(UTF_8)))
                .contains("IB001", "code van een relatie");
        assertThat(geweigerd(goed.replace(">UEsD", ">UE!D").getBytes(UTF_8))).contains("IB001", "geen base64");
        assertThat(geweigerd(goed.replace("m:Data>", "m:Dada>").getBytes(UTF_8)))
                .contains("Data ontbreekt");
        assertThat(geweigerd(goed.replace("v:IndienenBericht", "v:Onbekend").getBytes(UTF_8)))
                .contains("bewerking is onbekend");
        assertThat(geweigerd(goed.replace("</m:Data>", "</m:Data><m:Meer/>").getBytes(UTF_8)))
                .contains("IB901");
        assertThat(knooppunt.enveloppen).isEmpty();
    }

    @Test
    void newsOfAMessageReachesTheHub() throws Exception {
        vraag(status("<TraceerId>" + NUMMER + "</TraceerId><Gemeente>9901</Gemeente><Status>Afgeleverd</Status>"));
        vraag(status("<TraceerId>" + NUMMER + "</TraceerId><Gemeente>9901</Gemeente><Status>Afgekeurd</Status>"
                + "<Code>BRS13</Code><Omschrijving>Geen goede XML</Omschrijving>"));

        assertThat(knooppunt.afgeleverd).containsExactly("9901 " + NUMMER);
        assertThat(knooppunt.fouten).singleElement().satisfies(fout -> {
            assertThat(fout.zender()).hasToString("VECOZO");
            assertThat(fout.ontvanger()).isEqualTo(Adres.gemeente("9901"));
            assertThat(fout.kruisreferentie()).isEqualTo(NUMMER);
            assertThat(fout.code()).isEqualTo("BRS13");
        });
        assertThat(geweigerd(status("<TraceerId>x</TraceerId><Gemeente>9901</Gemeente><Status>Kwijt</Status>")))
                .contains("IB001");
    }

    @Test
    void thePublishedExampleIsRead() throws Exception {
        vraag(Files.readAllBytes(SharedData.at("vecozo/IndienenBericht.xml")));

        Envelop gelezen = knooppunt.enveloppen.get(0);
        assertThat(gelezen)
                .isEqualTo(new Envelop(
                        Soort.HEEN,
                        Adres.aanbieder("22227338"),
                        Adres.gemeente("0344"),
                        "fc6d5c90-5630-4270-aba2-bc1be7936502",
                        Optional.empty(),
                        "JW315",
                        "0003",
                        "0000",
                        NU));
        assertThat(knooppunt.inhoud.get(0)).asString(UTF_8).contains("jw315:Bericht");

        // and back: what we write of it is read as the same
        var vecozo = FakeOutgoing.with(sent -> genomen(gelezen.referentienummer()));
        lijn(vecozo).draagOver(gelezen, Inhouden.van(new String(knooppunt.inhoud.get(0), UTF_8)));
        vraag(vecozo.sent().get(0).content());
        assertThat(knooppunt.enveloppen.get(1)).isEqualTo(gelezen);
        assertThat(knooppunt.inhoud.get(1)).isEqualTo(knooppunt.inhoud.get(0));
        assertThat(vecozo.sent().get(0).text()).contains("VerzoekToewijzing");
    }

    private static VecozoLijn lijn(FakeOutgoing outgoing) {
        var lijn = new VecozoLijn(outgoing);
        lijn.stelIn(ADRES, "", 5);
        return lijn;
    }

    private String vraag(byte[] message) throws Exception {
        var call = TestSoapCall.of(
                endpoint, TestCaller.system("00000099000000002000"), "", new ByteArrayInputStream(message));
        return TestSoapCall.written(endpoint.answer(call));
    }

    /** The detail of the fault. */
    private String geweigerd(byte[] message) throws Exception {
        try {
            vraag(message);
        } catch (SoapFault fault) {
            assertThat(fault.client()).isTrue();
            return TestSoapCall.written(fault.detail().orElseThrow());
        }
        throw new AssertionError("not refused");
    }

    private static Envelop heen() {
        return new Envelop(
                Soort.HEEN,
                Adres.gemeente("9901"),
                Adres.aanbieder("99990001"),
                NUMMER,
                Optional.empty(),
                "WMO301",
                "0003",
                "0002",
                NU);
    }

    private static Envelop retour() {
        return new Envelop(
                Soort.RETOUR,
                Adres.gemeente("9901"),
                Adres.aanbieder("99990001"),
                NUMMER,
                Optional.of(EERDER),
                "WMO306",
                "0003",
                "0002",
                NU);
    }

    /** A message with this payload, written by our own writer and then changed. */
    private static byte[] bericht(byte[] payload) throws IOException {
        var vecozo = FakeOutgoing.with(sent -> genomen(NUMMER));
        lijn(vecozo).draagOver(heen(), Inhouden.van("<x/>"));
        String text = vecozo.sent().get(0).text();
        return text.replaceAll(
                        "<m:Data>[^<]*</m:Data>",
                        "<m:Data>" + Base64.getEncoder().encodeToString(payload) + "</m:Data>")
                .getBytes(UTF_8);
    }

    private static byte[] status(String content) {
        return ("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + "<MeldenStatus xmlns='http://schemas.vecozo.nl/berichtuitwisseling/v3'><Request>" + content
                        + "</Request></MeldenStatus></s:Body></s:Envelope>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            List<String> all = List.of(namesAndTexts);
            for (int i = 0; i < all.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(all.get(i)));
                zip.write(all.get(i + 1).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String bestand(String message) throws IOException {
        String data = message.replaceAll("(?s).*<m:Data>|</m:Data>.*", "");
        try (InputStream in = new ByteArrayInputStream(Base64.getDecoder().decode(data));
                var zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            return (entry == null ? "" : entry.getName()) + ": " + new String(zip.readAllBytes(), UTF_8);
        }
    }

    private static FakeOutgoing.Reply genomen(String nummer) {
        return FakeOutgoing.answer(200, """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <IndienenBerichtResponse xmlns="http://schemas.vecozo.nl/berichtuitwisseling/v3"><IndienenBerichtResult>
                <a:ConversatieId xmlns:a="urn:a">c</a:ConversatieId><a:TraceerId xmlns:a="urn:a">%s</a:TraceerId>
                </IndienenBerichtResult></IndienenBerichtResponse></s:Body></s:Envelope>""".formatted(nummer));
    }

    private static FakeOutgoing.Reply fout(String code) {
        return FakeOutgoing.answer(500, """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
                <faultcode>s:Client</faultcode><faultstring>Geweigerd</faultstring>
                <detail><Fout><Code>%s</Code></Fout></detail></s:Fault></s:Body></s:Envelope>""".formatted(code));
    }
}
