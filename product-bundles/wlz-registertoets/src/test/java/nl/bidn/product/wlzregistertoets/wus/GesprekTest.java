// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.VastRegister;
import nl.bidn.product.wlzregistertoets.WlzRegistertoetsProduct;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.instelling.Instelling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a system of a municipality gets that keeps to the contract, and what it hears when its question is wrong. */
class GesprekTest {
    private static final String GEWOON = "WlzRegistertoets";
    private static final String ONDERTEKEND = "WlzRegistertoetsOndertekend";

    @TempDir
    static Path map;

    private static Wusdeur deur;

    @BeforeAll
    static void open() throws Exception {
        deur = new Wusdeur(map);
    }

    @AfterAll
    static void sluit() throws Exception {
        deur.close();
    }

    @BeforeEach
    void nieuwRegister() {
        deur.fixture.register.stand(Versheid.ACTUEEL, false);
    }

    private static HttpResponse<String> gewoon(Envelop envelop) throws Exception {
        return deur.stuur(GEWOON, Wusdeur.STAD, envelop.ongetekend());
    }

    /** By the schema that everybody can fetch. */
    private static Element gekeurd(Element element) throws Exception {
        var xsd = WlzRegistertoetsProduct.class.getResource("/wsdl/wlz-registertoets.xsd");
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        schema.newValidator().validate(new DOMSource(element));
        return element;
    }

    private static String tekst(Document bericht, String naam) {
        return Envelop.enige(bericht, naam).getTextContent();
    }

    @Test
    void answersOverTheLineAlone() throws Exception {
        var envelop = new Envelop();
        var answer = gewoon(envelop);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var xml = Envelop.lees(answer.body());
        gekeurd(Envelop.enige(xml, "bepaalWlzStatusResponse"));
        assertThat(tekst(xml, "status")).isEqualTo("JA");
        assertThat(tekst(xml, "afgiftedatum")).isEqualTo("2026-03-02");
        assertThat(tekst(xml, "ingangsdatum")).isEqualTo("2026-03-14");
        assertThat(tekst(xml, "peilmoment")).isEqualTo(VastRegister.PEILMOMENT.toString());
        assertThat(tekst(xml, "RelatesTo")).isEqualTo(envelop.nummer);
        assertThat(tekst(xml, "Action")).isEqualTo(Envelop.WLZ + "/WlzRegistertoets/bepaalWlzStatusResponse");
        assertThat(answer.body()).doesNotContain("999900006", "Signature");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void answersSignedWhatIsSignedAndConfirmsTheSignature() throws Exception {
        var envelop = new Envelop();
        var vraag = deur.ondertekend(envelop, Wusdeur.STAD);
        var answer = deur.stuur(ONDERTEKEND, Wusdeur.STAD, vraag);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        deur.xmlsec.controleer(answer.body(), deur.sleutels.certificaatPem(Wusdeur.PORTAAL));
        var xml = Envelop.lees(answer.body());
        gekeurd(Envelop.enige(xml, "bepaalWlzStatusResponse"));
        assertThat(getekend(xml))
                .contains("Body", "Timestamp", "SignatureConfirmation", "To", "Action", "MessageID", "RelatesTo");
        assertThat(tekst(xml, "RelatesTo")).isEqualTo(envelop.nummer);
        assertThat(Envelop.enige(xml, "SignatureConfirmation").getAttribute("Value"))
                .isEqualTo(tekst(Envelop.lees(vraag), "SignatureValue").replaceAll("\\s", ""));
        assertThat(tekst(xml, "BinarySecurityToken")).isEqualTo(deur.sleutels.base64(Wusdeur.PORTAAL));
    }

    /** The parts that the signature is about, by name. */
    private static Set<String> getekend(Document xml) {
        var ids = new HashSet<String>();
        var verwijzingen = xml.getElementsByTagNameNS(Envelop.DS, "Reference");
        for (int i = 0; i < verwijzingen.getLength(); i++) {
            ids.add(((Element) verwijzingen.item(i)).getAttribute("URI").substring(1));
        }
        var namen = new HashSet<String>();
        var alle = xml.getElementsByTagName("*");
        for (int i = 0; i < alle.getLength(); i++) {
            var element = (Element) alle.item(i);
            if (ids.contains(element.getAttributeNS(Envelop.WSU, "Id"))) {
                namen.add(element.getLocalName());
            }
        }
        return namen;
    }

    @Test
    void signsAlsoWhatItRefuses() throws Exception {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag("<w:bsn>999900007</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>");
        var answer = deur.stuur(ONDERTEKEND, Wusdeur.STAD, deur.ondertekend(envelop, Wusdeur.STAD));

        assertThat(answer.statusCode()).isEqualTo(500);
        deur.xmlsec.controleer(answer.body(), deur.sleutels.certificaatPem(Wusdeur.PORTAAL));
        assertThat(tekst(Envelop.lees(answer.body()), "code")).isEqualTo("bsn-elfproef");
    }

    @ParameterizedTest
    @CsvSource({"999900006, JA", "999900018, ONBEKEND", "999900031, NEE", "999900043, NEE"})
    void tellsWhatTheRegisterHas(String bsn, String status) throws Exception {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag("<w:organisatie>GM9901</w:organisatie><w:bsn>" + bsn
                + "</w:bsn><w:doelbinding>wmo-heronderzoek</w:doelbinding><w:kenmerk>Z-1</w:kenmerk>");

        var xml = Envelop.lees(gewoon(envelop).body());
        gekeurd(Envelop.enige(xml, "bepaalWlzStatusResponse"));
        assertThat(tekst(xml, "status")).isEqualTo(status);
    }

    @Test
    void saysAllThatIsWrongWithAQuestionAndRepeatsNothing() throws Exception {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag(
                "<w:bsn>12345</w:bsn><w:doelbinding>jeugdwet</w:doelbinding>" + "<w:kenmerk>van 999900006</w:kenmerk>");
        var answer = deur.stuur(GEWOON, Wusdeur.DAM, envelop.ongetekend());

        assertThat(answer.statusCode()).isEqualTo(500);
        var xml = Envelop.lees(answer.body());
        var codes = gekeurd(Envelop.enige(xml, "bepaalWlzStatusFout")).getElementsByTagNameNS(Envelop.WLZ, "code");
        assertThat(codes.getLength()).isEqualTo(4);
        assertThat(codes.item(0).getTextContent()).isEqualTo("organisatie-ontbreekt");
        assertThat(tekst(xml, "faultcode")).isEqualTo("soap:Client");
        assertThat(answer.body()).doesNotContain("12345", "jeugdwet", "999900006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM9902", "GM0000", "x"})
    void ofAnOrganisationThatIsNotItsOwnASystemHearsTheSame(String organisatie) throws Exception {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag(
                "<w:organisatie>" + organisatie + "</w:organisatie><w:bsn>1</w:bsn><w:doelbinding>x</w:doelbinding>");

        var xml = Envelop.lees(gewoon(envelop).body());
        assertThat(tekst(xml, "code")).isEqualTo("geen-toegang");
        assertThat(tekst(xml, "faultstring")).isEqualTo("Uw systeem mag niet toetsen voor deze organisatie.");
    }

    @Test
    void aSystemIsLetInFromTheAddressesThatItsMunicipalityNamed() throws Exception {
        try {
            adressen("192.0.2.0/24");
            var answer = Envelop.lees(gewoon(new Envelop()).body());
            assertThat(tekst(answer, "code")).isEqualTo("adres-onbekend");
            adressen("127.0.0.1");
            assertThat(gewoon(new Envelop()).statusCode()).isEqualTo(200);
        } finally {
            adressen("");
        }
    }

    private static void adressen(String tekst) {
        deur.fixture.settings.change(
                Fixture.beheerder("b", Fixture.STAD), Instelling.ADRESSEN, Fixture.STAD.id(), tekst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TE_OUD", "GEEN"})
    void aRegisterThatMayNotBeUsedAnswersNothing(String versheid) throws Exception {
        deur.fixture.register.stand(Versheid.valueOf(versheid), false);

        var xml = Envelop.lees(gewoon(new Envelop()).body());
        assertThat(tekst(xml, "code")).isEqualTo("niet-beschikbaar");
        assertThat(tekst(xml, "faultcode")).isEqualTo("soap:Server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:doelbinding>wmo-aanvraag</w:doelbinding><w:bsn>999900006</w:bsn>",
                "<w:bsn>999900006</w:bsn><w:bsn>999900018</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>",
                "<w:bsn>999900006</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding><w:meer/>",
                "<bsn>999900006</bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>",
                "<w:bsn><w:bsn>999900006</w:bsn></w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>",
                "999900006"
            })
    void refusesWhatTheSchemaDoesNotHave(String delen) throws Exception {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag(delen);
        int voor = deur.fixture.logboek.lines().size();

        var answer = gewoon(envelop);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains("soap:Client").doesNotContain("999900006", "bepaalWlzStatusResponse");
        assertThat(deur.fixture.logboek.lines()).hasSize(voor);
    }

    @ParameterizedTest
    @ValueSource(strings = {GEWOON, ONDERTEKEND})
    void publishesItsContract(String dienst) throws Exception {
        var wsdl = deur.haal("/soap/wlz-registertoets/" + dienst + "?wsdl");

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(Envelop.enige(Envelop.lees(wsdl.body()), "portType").getAttribute("name"))
                .isEqualTo(GEWOON);
        assertThat(wsdl.body()).contains("https://localhost:", "/soap/wlz-registertoets/" + dienst);
        assertThat(deur.haal("/soap/wlz-registertoets/wlz-registertoets.xsd").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersByRestOnTheSameLine() throws Exception {
        var vraag = "{\"bsn\":\"999900006\",\"doel\":\"wmo-aanvraag\"}";
        var pad = "/api/wlz-registertoets/v1/toetsen";
        var answer = deur.stuur(pad, Wusdeur.STAD, "application/json", vraag);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"JA\"", "\"einddatum\":null")
                .doesNotContain("999900006");
        assertThat(answer.headers().firstValue("API-Version")).contains("1.0.0");
        assertThat(deur.stuur(pad, null, "application/json", vraag).statusCode())
                .isEqualTo(401);
        assertThat(deur.stuur(pad, Wusdeur.ONBEKEND, "application/json", vraag).statusCode())
                .isEqualTo(403);
        assertThat(deur.stuur(pad, Wusdeur.STAD, "text/plain", vraag).statusCode())
                .isEqualTo(415);
        assertThat(deur.stuur(pad, Wusdeur.STAD, "application/json", "{\"naam\":\"999900006\"}")
                        .body())
                .contains("400")
                .doesNotContain("999900006");
        assertThat(deur.stuur(pad, Wusdeur.STAD, "application/json", "null").statusCode())
                .isEqualTo(400);
        deur.fixture.register.stand(Versheid.TE_OUD, false);
        var laat = deur.stuur(pad, Wusdeur.STAD, "application/json", vraag);
        assertThat(laat.statusCode()).isEqualTo(503);
        assertThat(laat.headers().firstValue("Retry-After")).contains("300");
        assertThat(deur.haal("/api/wlz-registertoets/v1/openapi.json").statusCode())
                .isEqualTo(200);
    }
}
