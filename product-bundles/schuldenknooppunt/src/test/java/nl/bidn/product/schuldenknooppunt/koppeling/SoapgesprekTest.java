// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapknooppunt.Soapantwoord;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapknooppunt.Veld;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Testsleutels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Two systems that speak SOAP, by a client that shares no code with the node, through the real gate. */
class SoapgesprekTest {
    private static final String SKP = "https://www.bidn.nl/schuldenknooppunt/v1";
    private static final Organisation STAD =
            Koppelopstelling.organisatie("GM9901", OrganisationType.GEMEENTE, "Gemeente Voorbeeldstad");
    private static final Organisation BANK =
            Koppelopstelling.organisatie("SE-BANK", OrganisationType.SCHULDEISER, "Bank Twee");

    @TempDir
    private Path map;

    private final Namaak namaak = new Namaak(7);
    private Knooppuntdeur deur;
    private Schema schema;

    @BeforeEach
    void open() throws Exception {
        deur = new Knooppuntdeur(map, Engine.DERBY, STAD, BANK);
        schema = SchemaFactory.newDefaultInstance()
                .newSchema(SoapgesprekTest.class.getResource("/wsdl/schuldenknooppunt.xsd"));
    }

    @AfterEach
    void sluit() throws Exception {
        deur.close();
    }

    /** Names and texts by turns; what comes back fits the schema. */
    private Soapantwoord doe(Organisation wie, String bewerking, String... velden) throws Exception {
        var lijst = new ArrayList<Veld>();
        for (int i = 0; i < velden.length; i += 2) {
            lijst.add(new Veld(velden[i], velden[i + 1]));
        }
        Soapantwoord antwoord = deur.soap(wie).doe(bewerking, lijst);
        boolean fout = antwoord.aantal("Fault") > 0;
        assertThat(antwoord.status()).isEqualTo(fout ? 500 : 200);
        Element inhoud = (Element) document(antwoord.xml())
                .getElementsByTagNameNS(SKP, fout ? "knooppuntFout" : bewerking + "Response")
                .item(0);
        schema.newValidator().validate(new DOMSource(inhoud));
        return antwoord;
    }

    private static Document document(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String adres(Soapantwoord gevonden) {
        assertThat(gevonden.tekst("totaal")).isEqualTo("1");
        return gevonden.tekst("id");
    }

    /** By REST: the same key. */
    private String jwk(Organisation wie, String id) throws Exception {
        String jwk = Testsleutels.jwk(0);
        String vraag =
                "{\"deelnemer\":\"%s\",\"gebruik\":\"versleutelen\",\"geldigTot\":\"2027-11-23T09:00:00Z\",\"jwk\":%s}"
                        .formatted(id, jwk);
        assertThat(rest(wie, "/api/schuldenknooppunt/v1/sleutels", "application/json", vraag))
                .isEqualTo(201);
        return jwk;
    }

    private int rest(Organisation wie, String pad, String soort, String inhoud) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(deur.adres() + pad))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", soort)
                .POST(BodyPublishers.ofString(inhoud));
        return deur.lijn(wie).send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private String[] aanbod(String referentie, String van, String aan, String jwe) {
        return new String[] {
            "referentienummer", referentie,
            "conversatieReferentienummer", referentie,
            "afzender", van,
            "ontvanger", aan,
            "berichttype", "inv-saldoverzoek",
            "versie", "2.0",
            "bijlagen", "toestemmingsverklaring",
            "inhoud", jwe
        };
    }

    @Test
    void aMessageGoesAllItsWay() throws Exception {
        String stad = adres(doe(STAD, "zoekInAdresboek", "naam", "voorbeeldstad"));
        String bank = adres(doe(STAD, "zoekInAdresboek", "naam", "bank twee"));
        String jwk = jwk(BANK, bank);
        String jwe = new String(namaak.jwe(jwk, 65536), StandardCharsets.US_ASCII);
        String referentie = UUID.randomUUID().toString();
        assertThat(doe(STAD, "geefDeelnemer", "id", bank).tekst("kid")).isEqualTo(Namaak.kid(jwk));
        assertThat(doe(BANK, "geefSleutels").tekst("gebruik")).isEqualTo("versleutelen");

        Soapantwoord aangeboden = doe(STAD, "biedBerichtAan", aanbod(referentie, stad, bank, jwe));
        assertThat(aangeboden.tekst("stand")).isEqualTo("aangeboden");
        assertThat(aangeboden.tekst("alEerder")).isEqualTo("false");
        assertThat(doe(STAD, "biedBerichtAan", aanbod(referentie, stad, bank, jwe))
                        .tekst("alEerder"))
                .isEqualTo("true");
        String anders = new String(namaak.jwe(jwk, 65536), StandardCharsets.US_ASCII);
        assertThat(doe(STAD, "biedBerichtAan", aanbod(referentie, stad, bank, anders))
                        .tekst("status"))
                .isEqualTo("409");

        Soapantwoord lijst = doe(BANK, "geefBerichten", "richting", "ontvangen", "stand", "aangeboden");
        assertThat(lijst.tekst("referentienummer")).isEqualTo(referentie);
        assertThat(lijst.aantal("bericht")).isEqualTo(1);
        assertThat(doe(STAD, "haalInhoudOp", "referentienummer", referentie).tekst("status"))
                .isEqualTo("404");
        assertThat(doe(BANK, "bevestigBericht", "referentienummer", referentie).tekst("status"))
                .isEqualTo("409");
        assertThat(doe(BANK, "haalInhoudOp", "referentienummer", referentie).tekst("inhoud"))
                .isEqualTo(jwe);
        assertThat(doe(STAD, "trekBerichtIn", "referentienummer", referentie).tekst("status"))
                .isEqualTo("409");
        assertThat(doe(BANK, "bevestigBericht", "referentienummer", referentie).tekst("stand"))
                .isEqualTo("bevestigd");
        assertThat(doe(BANK, "haalInhoudOp", "referentienummer", referentie).tekst("status"))
                .isEqualTo("410");

        Soapantwoord logboek =
                doe(STAD, "zoekInLogboek", "conversatieReferentienummer", referentie, "bevestigd", "true");
        assertThat(logboek.tekst("referentienummer")).isEqualTo(referentie);
        assertThat(logboek.aantal("na")).isZero();
        assertThat(doe(STAD, "geefBericht", "referentienummer", referentie).tekst("bevestigd"))
                .isEqualTo("true");
    }

    @Test
    void aMessageIsTakenBackAndAKeyWithdrawn() throws Exception {
        String stad = adres(doe(STAD, "zoekInAdresboek", "naam", "voorbeeldstad"));
        String bank = adres(doe(STAD, "zoekInAdresboek", "naam", "bank twee"));
        String jwk = jwk(BANK, bank);
        String jwe = new String(namaak.jwe(jwk, 1024), StandardCharsets.US_ASCII);
        String referentie = UUID.randomUUID().toString();
        doe(STAD, "biedBerichtAan", aanbod(referentie, stad, bank, jwe));

        assertThat(doe(STAD, "trekBerichtIn", "referentienummer", referentie).tekst("stand"))
                .isEqualTo("ingetrokken");
        assertThat(doe(STAD, "trekBerichtIn", "referentienummer", referentie).tekst("stand"))
                .isEqualTo("ingetrokken");
        assertThat(doe(STAD, "trekSleutelIn", "kid", Namaak.kid(jwk)).tekst("status"))
                .isEqualTo("404");
        assertThat(doe(BANK, "trekSleutelIn", "kid", Namaak.kid(jwk)).tekst("ingetrokken"))
                .isNotEmpty();
        Soapantwoord geweigerd =
                doe(STAD, "biedBerichtAan", aanbod(UUID.randomUUID().toString(), stad, bank, jwe));
        assertThat(geweigerd.tekst("code")).isEqualTo("geen-sleutel");
        assertThat(geweigerd.tekst("faultcode")).endsWith("Client");
    }

    @Test
    void aKeyIsAddedWithItsParts() throws Exception {
        String bank = adres(doe(BANK, "zoekInAdresboek", "naam", "bank twee"));
        String jwk = Testsleutels.jwk(0);
        String n = jwk.replaceAll(".*\"n\":\"([^\"]*)\".*", "$1");
        String vraag = "<k:voegSleutelToe xmlns:k=\"" + SKP + "\"><k:deelnemer>" + bank
                + "</k:deelnemer><k:jwk><k:kty>RSA</k:kty><k:n>" + n + "</k:n><k:e>AQAB</k:e>%s</k:jwk>"
                + "<k:gebruik>ondertekenen</k:gebruik><k:geldigTot>2027-11-23T09:00:00Z</k:geldigTot></k:voegSleutelToe>";

        assertThat(rauw("voegSleutelToe", vraag.formatted("<k:d>AQ</k:d>"))).contains("sleutel-geheim-deel");
        assertThat(rauw("voegSleutelToe", vraag.formatted(""))).contains(Namaak.kid(jwk));
        assertThat(doe(BANK, "geefSleutels").tekst("kid")).isEqualTo(Namaak.kid(jwk));
    }

    private String rauw(String bewerking, String inhoud) throws Exception {
        return rauw("Knooppunt", SKP + "/Knooppunt/" + bewerking + "Request", inhoud);
    }

    private String rauw(String dienst, String actie, String inhoud) throws Exception {
        URI adres = URI.create(deur.adres() + "/soap/schuldenknooppunt/" + dienst);
        String bericht = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header><a:To>" + adres + "</a:To><a:Action>"
                + actie + "</a:Action><a:MessageID>urn:uuid:" + UUID.randomUUID()
                + "</a:MessageID></s:Header><s:Body>" + inhoud + "</s:Body></s:Envelope>";
        var request = HttpRequest.newBuilder(adres)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(bericht));
        return deur.lijn(BANK).send(request.build(), BodyHandlers.ofString()).body();
    }

    @ParameterizedTest
    @CsvSource({
        "geefBerichten, <k:geefBerichten><k:onbekend>x</k:onbekend></k:geefBerichten>, bericht-onjuist",
        "geefBerichten, <k:geefBerichten><k:stand>aangeboden</k:stand><k:stand>x</k:stand></k:geefBerichten>, bericht-onjuist",
        "geefBerichten, <k:geefBerichten><k:stand><k:x/></k:stand></k:geefBerichten>, bericht-onjuist",
        "geefBerichten, <k:geefBerichten><stand>aangeboden</stand></k:geefBerichten>, bericht-onjuist",
        "geefBerichten, <k:geefBerichten><k:stand>weg</k:stand></k:geefBerichten>, parameter-ongeldig",
        "geefBericht, <k:geefBericht/>, status",
        "vernietig, <k:vernietig/>, bewerking-onbekend",
        "geefBericht, <k:geefBerichten/>, actie-onjuist",
    })
    void whatIsWrongIsRefusedWithAReason(String bewerking, String inhoud, String code) throws Exception {
        String antwoord = rauw(bewerking, inhoud.replaceFirst("<k:([a-zA-Z]+)", "<k:$1 xmlns:k=\"" + SKP + "\""));

        assertThat(antwoord).contains("Fault", code);
    }

    @Test
    void theOtherAddressTakesOnlyWhatIsSigned() throws Exception {
        String antwoord = rauw(
                "KnooppuntOndertekend",
                SKP + "/Knooppunt/geefSleutelsRequest",
                "<k:geefSleutels xmlns:k=\"" + SKP + "\"/>");

        assertThat(antwoord).contains("Fault").doesNotContain("geefSleutelsResponse");
    }

    @Test
    void theContractIsServedWithItsSchema() throws Exception {
        for (String naam : List.of("Knooppunt", "KnooppuntOndertekend")) {
            var request =
                    HttpRequest.newBuilder(URI.create(deur.adres() + "/soap/schuldenknooppunt/" + naam + "?wsdl"));
            String wsdl = deur.lijn(BANK)
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
            assertThat(wsdl)
                    .contains("biedBerichtAan", "trekSleutelIn", deur.adres().toString());
        }
    }
}
