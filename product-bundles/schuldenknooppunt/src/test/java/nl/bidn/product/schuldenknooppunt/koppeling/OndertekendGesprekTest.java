// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.testkit.SignedSoap;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Testsleutels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Two systems that sign what they say (Digikoppeling 2W-be-S), with the signatures of the JDK, through the real gate. */
class OndertekendGesprekTest {
    private static final String SKP = "https://www.bidn.nl/schuldenknooppunt/v1";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final Organisation STAD =
            Koppelopstelling.organisatie("GM9901", OrganisationType.GEMEENTE, "Gemeente Voorbeeldstad");
    private static final Organisation BANK =
            Koppelopstelling.organisatie("SE-BANK", OrganisationType.SCHULDEISER, "Bank Twee");
    private static final Set<String> DELEN =
            Set.of("Body", "Timestamp", "SignatureConfirmation", "To", "From", "Action", "MessageID", "RelatesTo");

    @TempDir
    private Path map;

    private Knooppuntdeur deur;

    @BeforeEach
    void open() throws Exception {
        deur = new Knooppuntdeur(map, Engine.DERBY, STAD, BANK);
        // certificates hold from now on
        deur.opstelling.clock.moveTo(Instant.now());
    }

    @AfterEach
    void sluit() throws Exception {
        deur.close();
    }

    private URI adres() {
        return URI.create(deur.adres() + "/soap/schuldenknooppunt/KnooppuntOndertekend");
    }

    private String envelop(String bewerking, String inhoud) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="%s" xmlns:u="%s">
                  <s:Header>
                    <a:To u:Id="to">%s</a:To>
                    <a:Action u:Id="action">%s/Knooppunt/%sRequest</a:Action>
                    <a:MessageID u:Id="id">urn:uuid:%s</a:MessageID>
                  </s:Header>
                  <s:Body u:Id="body"><k:%5$s xmlns:k="%4$s">%7$s</k:%5$s></s:Body>
                </s:Envelope>""".formatted(WSA, SignedSoap.WSU, adres(), SKP, bewerking, UUID.randomUUID(), inhoud);
    }

    private HttpResponse<String> stuur(Organisation wie, String bericht) throws Exception {
        var request = HttpRequest.newBuilder(adres())
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(bericht));
        return deur.lijn(wie).send(request.build(), BodyHandlers.ofString());
    }

    /** What the node answers, whose signature holds, is about all of it and confirms that of the question. */
    private Document doe(Organisation wie, String bewerking, String inhoud, int status) throws Exception {
        String vraag = deur.ondertekend(wie, envelop(bewerking, inhoud));
        HttpResponse<String> antwoord = stuur(wie, vraag);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(status);
        Document xml = SignedSoap.parse(antwoord.body());
        Document gevraagd = SignedSoap.parse(vraag);
        assertThat(SignedSoap.verify(xml, deur.portaal())).containsExactlyInAnyOrderElementsOf(DELEN);
        assertThat(SignedSoap.only(xml, "*", "SignatureConfirmation").getAttribute("Value"))
                .isEqualTo(tekst(gevraagd, "SignatureValue").replaceAll("\\s", ""));
        assertThat(tekst(xml, "RelatesTo")).isEqualTo(tekst(gevraagd, "MessageID"));
        return xml;
    }

    private Document doe(Organisation wie, String bewerking, String inhoud) throws Exception {
        return doe(wie, bewerking, inhoud, 200);
    }

    private static String tekst(Document xml, String naam) {
        return SignedSoap.only(xml, "*", naam).getTextContent();
    }

    private static String veld(String naam, String tekst) {
        return "<k:" + naam + ">" + tekst + "</k:" + naam + ">";
    }

    private String deelnemer(String naam) throws Exception {
        return tekst(doe(STAD, "zoekInAdresboek", veld("naam", naam)), "id");
    }

    private static String sleutel(String deelnemer) {
        String n = Testsleutels.jwk(0).replaceAll(".*\"n\":\"([^\"]*)\".*", "$1");
        return veld("deelnemer", deelnemer)
                + veld("jwk", veld("kty", "RSA") + veld("n", n) + veld("e", "AQAB"))
                + veld("gebruik", "versleutelen")
                + veld("geldigTot", Instant.now().plus(Duration.ofDays(300)).toString());
    }

    private static String aanbod(String referentie, String van, String aan, String jwe) {
        return veld("referentienummer", referentie)
                + veld("conversatieReferentienummer", referentie)
                + veld("afzender", van)
                + veld("ontvanger", aan)
                + veld("berichttype", "inv-saldoverzoek")
                + veld("versie", "2.0")
                + veld("bijlagen", "toestemmingsverklaring")
                + veld("inhoud", jwe);
    }

    @Test
    void aMessageGoesAllItsWayInSignedMessages() throws Exception {
        String stad = deelnemer("voorbeeldstad");
        String bank = deelnemer("bank twee");
        doe(BANK, "voegSleutelToe", sleutel(bank));
        String jwe = new String(new Namaak(7).jwe(Testsleutels.jwk(0), 65536), StandardCharsets.US_ASCII);
        String referentie = UUID.randomUUID().toString();
        String nummer = veld("referentienummer", referentie);

        assertThat(tekst(doe(STAD, "biedBerichtAan", aanbod(referentie, stad, bank, jwe)), "stand"))
                .isEqualTo("aangeboden");
        assertThat(tekst(doe(BANK, "haalInhoudOp", nummer), "inhoud")).isEqualTo(jwe);
        assertThat(tekst(doe(BANK, "bevestigBericht", nummer), "stand")).isEqualTo("bevestigd");
        // what is refused is signed too
        assertThat(tekst(doe(BANK, "haalInhoudOp", nummer, 500), "status")).isEqualTo("410");
        assertThat(tekst(doe(STAD, "geefBericht", nummer), "bevestigd")).isEqualTo("true");
    }

    @Test
    void whatIsNotSignedWasChangedSignedByAnotherOrTooOldDoesNothing() throws Exception {
        String bank = deelnemer("bank twee");
        String gewoon = envelop("voegSleutelToe", sleutel(bank));
        String getekend = deur.ondertekend(BANK, gewoon);

        assertThat(stuur(BANK, gewoon).body()).contains("Fault");
        assertThat(stuur(BANK, getekend.replace("versleutelen", "ondertekenen")).body())
                .contains("Fault");
        assertThat(stuur(BANK, deur.ondertekend(STAD, gewoon)).body()).contains("Fault");
        assertThat(sleutels()).isZero();

        assertThat(stuur(BANK, getekend).statusCode()).isEqualTo(200);
        assertThat(sleutels()).isEqualTo(1);
        deur.opstelling.clock.forward(Duration.ofHours(1));
        assertThat(stuur(BANK, getekend).body()).contains("Fault");
    }

    private int sleutels() throws Exception {
        return doe(BANK, "geefSleutels", "").getElementsByTagNameNS(SKP, "kid").getLength();
    }
}
