// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.bidn.portal.api.SoapService.SoapFault;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.stuf.Fout;
import nl.bidn.zorg.keten.stuf.Stuf;
import nl.bidn.zorg.keten.stuf.StufSchrijver;
import nl.bidn.zorg.keten.stuf.Systeem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class OntvangAsynchroonTest {
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
    private static final byte[] TOEWIJZING = Goed.van("WMO301")
            .zet("Header/Afzender", "9901")
            .zet("Header/Ontvanger", "99990001")
            .bytes();
    private static final String NUMMER = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMessageIsTakenOnceAndConfirmed(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            String answer = goed(house, di01(NUMMER));

            assertThat(answer).contains("Bv03Bericht", "<StUF:crossRefnummer>" + NUMMER + "<");
            schema().newValidator().validate(new StreamSource(new StringReader(answer)));
            Bericht bericht = house.hub
                    .ophalen()
                    .lijst(Zoekvraag.van(
                            Dienst.IWMO, List.of(STAD.id()), Voorwaarden.GEEN.richting(Optional.of(Richting.UIT)), 10))
                    .get(0);
            assertThat(bericht.kanaal()).isEqualTo(Kanaal.SOAP);
            assertThat(house.inhoud(bericht)).isEqualTo(new String(TOEWIJZING, StandardCharsets.UTF_8));
            house.werk();
            assertThat(house.partner.taken).containsOnlyKeys(NUMMER);

            SoapFault fault = fault(house, SYSTEEM, di01(NUMMER));

            assertThat(fault.client()).isTrue();
            assertThat(code(house, SYSTEEM, di01(NUMMER).replace(">WMO301<", ">ABC301<")))
                    .as("a number that was used before does not make it right")
                    .isEqualTo("IB004");
            String detail = Aanroep.xml(fault.detail().orElseThrow());
            assertThat(detail).contains("Fo03Bericht", "<StUF:code>IB016<", "<StUF:crossRefnummer>" + NUMMER + "<");
            schema().newValidator().validate(new StreamSource(new StringReader(detail)));
        }
    }

    @Test
    void eachRefusalHasItsCodeAndKeepsNothing() throws Exception {
        try (var house = new Fixture(Engine.DERBY)) {
            String good = di01(NUMMER);

            assertThat(code(house, SYSTEEM, good.replace("</GGK:stuurgegevens>", "<x/></GGK:stuurgegevens>")))
                    .isEqualTo("IB001");
            assertThat(code(house, SYSTEEM, good.replace(NUMMER, "9C0F7B90"))).isEqualTo("IB001");
            assertThat(code(house, SYSTEEM, good.replaceAll("<GGK:applicatieVersie>[0-9]+</GGK:applicatieVersie>", "")))
                    .isEqualTo("IB017");
            assertThat(code(house, SYSTEEM, good.replace(">WMO301<", ">WMO399<")))
                    .isEqualTo("IB004");
            assertThat(code(house, SYSTEEM, good.replace(">9901<", ">9999<"))).isEqualTo("IB005");
            assertThat(code(house, TestCaller.system("1").with("uitwisselen", DAM), good))
                    .isEqualTo("IB006");
            assertThat(code(house, SYSTEEM, good.replace(">WMO301<", ">WMO305<")))
                    .isEqualTo("IB007");
            assertThat(code(house, SYSTEEM, good.replace(">WMO301<", ">WMO306<")))
                    .isEqualTo("IB022");
            assertThat(code(house, SYSTEEM, du01("WMO306"))).isEqualTo("IB021");
            assertThat(code(
                            house,
                            SYSTEEM,
                            good.substring(0, good.indexOf("</GGK:xmlBestand>")) + "!</GGK:xmlBestand>"
                                    + good.substring(good.indexOf("</GGK:xmlBestand>") + 17)))
                    .as("what is wrong behind the head is found before anything is kept")
                    .isEqualTo("IB001");
            assertThat(house.asked).isEmpty();
            assertThat(goed(house, good)).contains("Bv03");
        }
    }

    @Test
    void aWholeEnvelopeIsAtMost25Megabytes() throws Exception {
        try (var house = new Fixture(Engine.DERBY)) {
            String large = di01(NUMMER)
                    .replaceFirst(
                            "<GGK:xmlBestand>[^<]*<", "<GGK:xmlBestand>" + "QUJD".repeat(25 * 1024 * 256 + 1) + "<");

            assertThat(code(house, SYSTEEM, large)).isEqualTo("IB003");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSystemSaysThatItCanDoNothingWithAMessage(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            Envelop kwam = house.heen("WMO317", STAD);
            byte[] bytes = Goed.van("WMO317")
                    .zet("Header/Afzender", "99990001")
                    .zet("Header/Ontvanger", "9901")
                    .bytes();
            var aanname = (Aanname.Ontvangen) house.hub.inkomend().neemAan(kwam, new ByteArrayInputStream(bytes));

            String answer = goed(house, fo01(kwam.referentienummer()));

            assertThat(answer).contains("Bv03");
            Bericht bericht =
                    house.hub.koppeling().bericht(SYSTEEM, aanname.id()).orElseThrow();
            assertThat(bericht.staat()).isEqualTo(Staat.AFGEKEURD);
            assertThat(bericht.afwijzing().orElseThrow().code()).isEqualTo("X1");
            assertThat(house.notices.told()).extracting("key").containsExactly("systeem-meldt-fout");
            house.werk();
            assertThat(house.partner.fouten).singleElement().satisfies(fout -> {
                assertThat(fout.zender()).isEqualTo(kwam.ontvanger());
                assertThat(fout.ontvanger()).isEqualTo(kwam.zender());
                assertThat(fout.kruisreferentie()).isEqualTo(kwam.referentienummer());
                assertThat(fout.code()).isEqualTo("X1");
                assertThat(fout.omschrijving()).isEqualTo("Niet te verwerken");
            });
            assertThat(goed(house, fo01(kwam.referentienummer()))).contains("Bv03");
            house.werk();
            assertThat(house.partner.fouten).as("once").hasSize(1);
            assertThat(code(house, SYSTEEM, fo01(NUMMER))).isEqualTo("IB021");
            assertThat(code(house, TestCaller.system("1").with("uitwisselen", DAM), fo01(kwam.referentienummer())))
                    .isEqualTo("IB021");
        }
    }

    @Test
    void theWsdlNamesTheOperationsAndWhatWeWriteFitsItsSchemas() throws Exception {
        assertThatCode(() -> schema().newValidator().validate(new StreamSource(new StringReader(di01(NUMMER)))))
                .doesNotThrowAnyException();
        schema().newValidator().validate(new StreamSource(new StringReader(du01("WMO306"))));
        schema().newValidator().validate(new StreamSource(new StringReader(fo01(NUMMER))));
        try (var in = OntvangAsynchroon.class.getResourceAsStream("/wsdl/OntvangAsynchroon.wsdl")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(Stuf.ACTIE_DI01, Stuf.ACTIE_DU01, Stuf.ACTIE_FO01);
        }
    }

    private static Schema schema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return factory.newSchema(Stream.of("stuf0301.xsd", "ggk0210.xsd")
                .map(file -> new StreamSource(
                        OntvangAsynchroon.class.getResource("/wsdl/" + file).toString()))
                .toArray(StreamSource[]::new));
    }

    private static String goed(Fixture house, String xml) throws Exception {
        return Aanroep.xml(door(house).answer(new Aanroep(SYSTEEM, "", xml)));
    }

    private static SoapFault fault(Fixture house, TestCaller caller, String xml)
            throws XMLStreamException, IOException {
        try {
            door(house).answer(new Aanroep(caller, "", xml));
        } catch (SoapFault e) {
            return e;
        }
        throw new AssertionError("it was taken");
    }

    private static String code(Fixture house, TestCaller caller, String xml) throws XMLStreamException, IOException {
        String detail = Aanroep.xml(fault(house, caller, xml).detail().orElseThrow());
        return detail.replaceAll("(?s).*<StUF:code>(.*?)</StUF:code>.*", "$1");
    }

    private static OntvangAsynchroon door(Fixture house) {
        return new OntvangAsynchroon(house.hub.koppeling(), house.clock);
    }

    private static String di01(String nummer) {
        return envelop("envelopHeenbericht-ggk_Di01", "Di01", nummer, "", "WMO301");
    }

    private static String du01(String functie) {
        return envelop(
                "envelopRetourbericht-ggk_Du01",
                "Du01",
                UUID.randomUUID().toString(),
                "<StUF:crossRefnummer>" + NUMMER + "</StUF:crossRefnummer>",
                functie);
    }

    private static String envelop(String element, String code, String nummer, String kruis, String functie) {
        return """
                <GGK:%1$s xmlns:GGK="http://www.stufstandaarden.nl/koppelvlak/ggk0210"
                    xmlns:StUF="http://www.egem.nl/StUF/StUF0301">
                  <GGK:stuurgegevens>
                    <StUF:berichtcode>%2$s</StUF:berichtcode>
                    <StUF:zender>
                      <StUF:organisatie>9901</StUF:organisatie><StUF:applicatie>Zorgsysteem</StUF:applicatie>
                    </StUF:zender>
                    <StUF:ontvanger>
                      <StUF:organisatie>99990001</StUF:organisatie><StUF:applicatie>GGk</StUF:applicatie>
                    </StUF:ontvanger>
                    <StUF:referentienummer>%3$s</StUF:referentienummer>
                    <StUF:tijdstipBericht>20261123100000</StUF:tijdstipBericht>%4$s
                    <StUF:functie>%5$s</StUF:functie>
                  </GGK:stuurgegevens>
                  <GGK:parameters>
                    <GGK:applicatieVersie>0004</GGK:applicatieVersie>
                    <GGK:applicatieSubversie>0003</GGK:applicatieSubversie>
                    <GGK:functieVersie>0003</GGK:functieVersie>
                    <GGK:functieSubversie>0002</GGK:functieSubversie>
                    <GGK:bericht><GGK:xmlBestand>%6$s</GGK:xmlBestand></GGK:bericht>
                  </GGK:parameters>
                </GGK:%1$s>
                """.formatted(
                element, code, nummer, kruis, functie, Base64.getEncoder().encodeToString(TOEWIJZING));
    }

    private static String fo01(String over) throws XMLStreamException {
        var fout = new Fout(
                Fout.Soort.FO01,
                Systeem.van("9901", "Zorgsysteem"),
                Systeem.van(Adres.aanbieder("99990001").code(), "GGk"),
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-23T09:00:00Z"),
                over,
                "X1",
                true,
                "Niet te verwerken",
                Optional.empty());
        var text = new StringWriter();
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        StufSchrijver.schrijf(fout, xml);
        xml.flush();
        return text.toString();
    }
}
