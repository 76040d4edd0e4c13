// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.wus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part of a message that counts, altered, replayed and absent: never an answer, and nothing is looked up. */
class GeweigerdTest {
    private static final String GEWOON = "WlzRegistertoets";
    private static final String ONDERTEKEND = "WlzRegistertoetsOndertekend";
    private static final String ANDERE_ACTIE = Envelop.WLZ + "/WlzRegistertoets/verwijderWlzStatusRequest";

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

    /** Sends something that is wrong. */
    @FunctionalInterface
    interface Poging {
        HttpResponse<String> doe() throws Exception;
    }

    private static String goed() throws Exception {
        return deur.ondertekend(new Envelop(), Wusdeur.STAD);
    }

    private static HttpResponse<String> stuur(String bericht) throws Exception {
        return deur.stuur(ONDERTEKEND, Wusdeur.STAD, bericht);
    }

    /** What is signed, and then changed. */
    private static HttpResponse<String> veranderd(String uitdrukking, String wordt) throws Exception {
        String bericht = goed();
        String anders = bericht.replaceFirst(uitdrukking, wordt);
        assertThat(anders).as(uitdrukking).isNotEqualTo(bericht);
        return stuur(anders);
    }

    private static HttpResponse<String> getekend(Envelop envelop) throws Exception {
        return stuur(deur.ondertekend(envelop, Wusdeur.STAD));
    }

    /** The part of an earlier message in place of that of this one; both are signed, with the same ids. */
    private static HttpResponse<String> overgenomen(Envelop eerder, String uitdrukking) throws Exception {
        String van = deur.ondertekend(eerder, Wusdeur.STAD);
        var deel = Pattern.compile(uitdrukking, Pattern.DOTALL).matcher(van);
        assertThat(deel.find()).isTrue();
        String bericht = goed();
        assertThat(bericht).doesNotContain(deel.group());
        return stuur(bericht.replaceFirst("(?s)" + uitdrukking, Matcher.quoteReplacement(deel.group())));
    }

    private static HttpResponse<String> zonder(String element) throws Exception {
        return veranderd("(?s)<" + element + "[ >].*?</" + element + ">", "");
    }

    private static Envelop met(String bsn) {
        var envelop = new Envelop();
        envelop.inhoud = Envelop.vraag("<w:bsn>" + bsn + "</w:bsn><w:doelbinding>wmo-aanvraag</w:doelbinding>");
        return envelop;
    }

    static Stream<Arguments> pogingen() {
        return Stream.of(
                        handtekening(),
                        tijd(),
                        certificaat(),
                        oin(),
                        actie(),
                        body(),
                        adressering(),
                        zonderHandtekening())
                .flatMap(deel -> deel);
    }

    private static Arguments poging(String deel, String hoe, String code, Poging poging) {
        return Arguments.of(deel + " " + hoe, code, poging);
    }

    private static Stream<Arguments> handtekening() {
        return Stream.of(
                poging(
                        "signature",
                        "altered",
                        "wsse:FailedCheck",
                        () -> veranderd("(?s)(<d:SignatureValue>\\s*)...", "$1AAA")),
                poging("signature", "replayed", "wsse:InvalidSecurity", () -> {
                    String bericht = goed();
                    assertThat(stuur(bericht).statusCode()).isEqualTo(200);
                    return stuur(bericht);
                }),
                poging(
                        "signature",
                        "of another message",
                        "wsse:FailedCheck",
                        () -> overgenomen(new Envelop(), "<d:SignatureValue>.*?</d:SignatureValue>")),
                poging("signature", "absent", "wsse:InvalidSecurity", () -> zonder("d:Signature")),
                poging(
                        "signature",
                        "absent with its header",
                        "wsse:InvalidSecurity",
                        () -> stuur(new Envelop().ongetekend())));
    }

    private static Stream<Arguments> tijd() {
        return Stream.of(
                poging(
                        "Timestamp",
                        "altered",
                        "wsse:FailedCheck",
                        () -> veranderd("<u:Created>....", "<u:Created>2031")),
                poging("Timestamp", "replayed", "wsse:FailedCheck", () -> {
                    deur.fixture.clock.forward(Duration.ofSeconds(2));
                    String eerder = goed();
                    deur.fixture.clock.forward(Duration.ofSeconds(2));
                    var tijd = Pattern.compile("<u:Created>.*?</u:Created>").matcher(eerder);
                    assertThat(tijd.find()).isTrue();
                    return veranderd("<u:Created>.*?</u:Created>", tijd.group());
                }),
                poging("Timestamp", "of long ago, signed", "wsu:MessageExpired", () -> {
                    String bericht = goed();
                    deur.fixture.clock.forward(Duration.ofMinutes(6));
                    return stuur(bericht);
                }),
                poging(
                        "Timestamp",
                        "absent",
                        "wsse:InvalidSecurity",
                        () -> stuur(deur.xmlsec.onderteken(
                                new Envelop().sjabloon(deur.sleutels.base64(Wusdeur.STAD), ""),
                                deur.sleutels.sleutelPem(Wusdeur.STAD)))));
    }

    private static Stream<Arguments> certificaat() {
        return Stream.of(
                poging(
                        "certificate",
                        "altered",
                        "wsse:InvalidSecurityToken",
                        () -> veranderd("(ValueType=\"[^\"]*\">)......", "$1AAAAAA")),
                poging(
                        "certificate",
                        "replayed from another",
                        "wsse:FailedCheck",
                        () -> veranderd(
                                "(?s)(<o:BinarySecurityToken[^>]*>).*?<",
                                "$1" + deur.sleutels.base64(Wusdeur.DAM) + "<")),
                poging(
                        "certificate",
                        "of nobody who is trusted",
                        "wsse:InvalidSecurityToken",
                        () -> stuur(deur.ondertekend(new Envelop(), Wusdeur.NAMAAK))),
                poging("certificate", "absent", "wsse:InvalidSecurity", () -> zonder("o:BinarySecurityToken")),
                poging(
                        "certificate",
                        "absent on the line",
                        "soap:Client",
                        () -> deur.stuur(ONDERTEKEND, null, goed())));
    }

    private static Stream<Arguments> oin() {
        return Stream.of(
                poging(
                        "OIN",
                        "altered",
                        "wsse:InvalidSecurityToken",
                        () -> stuur(deur.ondertekend(new Envelop(), Wusdeur.DAM))),
                poging(
                        "OIN",
                        "replayed by another",
                        "wsse:InvalidSecurityToken",
                        () -> deur.stuur(ONDERTEKEND, Wusdeur.DAM, goed())),
                poging(
                        "OIN",
                        "absent",
                        "soap:Client",
                        () -> deur.stuur(
                                ONDERTEKEND, Wusdeur.ZONDER_OIN, deur.ondertekend(new Envelop(), Wusdeur.ZONDER_OIN))),
                poging(
                        "OIN",
                        "of nobody with a role",
                        "soap:Client",
                        () -> deur.stuur(
                                ONDERTEKEND, Wusdeur.ONBEKEND, deur.ondertekend(new Envelop(), Wusdeur.ONBEKEND))));
    }

    private static Stream<Arguments> actie() {
        return Stream.of(
                poging(
                        "action",
                        "altered",
                        "wsse:FailedCheck",
                        () -> veranderd("bepaalWlzStatusRequest<", "verwijderWlzStatusRequest<")),
                poging("action", "replayed from another message", "wsse:FailedCheck", () -> {
                    var eerder = new Envelop();
                    eerder.actie = ANDERE_ACTIE;
                    return overgenomen(eerder, "<a:Action.*?</a:Action>");
                }),
                poging("action", "of another operation, signed", "soap:Client", () -> {
                    var envelop = new Envelop();
                    envelop.actie = ANDERE_ACTIE;
                    return getekend(envelop);
                }),
                poging("action", "absent", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.actie = "";
                    return getekend(envelop);
                }),
                poging("action", "taken out", "wsse:InvalidSecurity", () -> zonder("a:Action")));
    }

    private static Stream<Arguments> body() {
        return Stream.of(
                poging("body", "altered", "wsse:FailedCheck", () -> veranderd("999900006", "999900018")),
                poging(
                        "body",
                        "replayed from another message",
                        "wsse:FailedCheck",
                        () -> overgenomen(met("999900018"), "<s:Body.*?</s:Body>")),
                poging("body", "absent", "soap:Client", () -> zonder("s:Body")),
                poging("body", "empty, signed", "soap:Client", () -> {
                    var envelop = new Envelop();
                    envelop.inhoud = "";
                    return getekend(envelop);
                }));
    }

    private static Stream<Arguments> adressering() {
        return Stream.of(
                poging(
                        "addressing",
                        "altered",
                        "wsse:FailedCheck",
                        () -> veranderd("https://portaal.bidn.nl/soap", "https://elders.example/soap")),
                poging("addressing", "replayed in a new message", "soap:Client", () -> {
                    var envelop = new Envelop();
                    assertThat(getekend(envelop).statusCode()).isEqualTo(200);
                    deur.fixture.clock.forward(Duration.ofSeconds(1));
                    return getekend(envelop);
                }),
                poging(
                        "addressing",
                        "replayed from another message",
                        "wsse:FailedCheck",
                        () -> overgenomen(new Envelop(), "<a:MessageID.*?</a:MessageID>")),
                poging("addressing", "without MessageID", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.nummer = "";
                    return getekend(envelop);
                }),
                poging("addressing", "without To", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.naar = "";
                    return getekend(envelop);
                }),
                poging("addressing", "absent", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.naar = "";
                    envelop.actie = "";
                    envelop.nummer = "";
                    return getekend(envelop);
                }));
    }

    private static HttpResponse<String> gewoon(@Nullable String lijn, Envelop envelop) throws Exception {
        return deur.stuur(GEWOON, lijn, envelop.ongetekend());
    }

    /** Of the service where the line is enough, what the line and the message still have to be. */
    private static Stream<Arguments> zonderHandtekening() {
        return Stream.of(
                poging("2W-be certificate", "absent", "soap:Client", () -> gewoon(null, new Envelop())),
                poging("2W-be OIN", "absent", "soap:Client", () -> gewoon(Wusdeur.ZONDER_OIN, new Envelop())),
                poging(
                        "2W-be OIN",
                        "of nobody with a role",
                        "soap:Client",
                        () -> gewoon(Wusdeur.ONBEKEND, new Envelop())),
                poging("2W-be action", "altered", "soap:Client", () -> {
                    var envelop = new Envelop();
                    envelop.actie = ANDERE_ACTIE;
                    return gewoon(Wusdeur.STAD, envelop);
                }),
                poging("2W-be action", "absent", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.actie = "";
                    return gewoon(Wusdeur.STAD, envelop);
                }),
                poging("2W-be addressing", "replayed", "soap:Client", () -> {
                    var envelop = new Envelop();
                    assertThat(gewoon(Wusdeur.STAD, envelop).statusCode()).isEqualTo(200);
                    return gewoon(Wusdeur.STAD, envelop);
                }),
                poging("2W-be addressing", "absent", "wsa:MessageAddressingHeaderRequired", () -> {
                    var envelop = new Envelop();
                    envelop.naar = "";
                    envelop.actie = "";
                    envelop.nummer = "";
                    return gewoon(Wusdeur.STAD, envelop);
                }),
                poging("2W-be body", "absent", "soap:Client", () -> {
                    var envelop = new Envelop();
                    envelop.inhoud = "";
                    return gewoon(Wusdeur.STAD, envelop);
                }),
                poging(
                        "2W-be signature",
                        "that nobody would check",
                        "soap:MustUnderstand",
                        () -> deur.stuur(GEWOON, Wusdeur.STAD, goed())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pogingen")
    void getsNoAnswer(String naam, String code, Poging poging) throws Exception {
        var answer = poging.doe();

        assertThat(answer.statusCode()).as(naam + " " + answer.body()).isIn(401, 403, 500);
        assertThat(Envelop.enige(Envelop.lees(answer.body()), "faultcode").getTextContent())
                .as(answer.body())
                .isEqualTo(code);
        assertThat(answer.body())
                .as(naam)
                .doesNotContain("bepaalWlzStatusResponse", "ontvangstnummer", "9999000", "00000099", "nl.bidn.");
    }

    @Test
    void theLineTakesNoCertificateOfNobodyWhoIsTrusted() {
        for (String dienst : new String[] {GEWOON, ONDERTEKEND}) {
            assertThatThrownBy(() -> deur.stuur(dienst, Wusdeur.NAMAAK, goed()))
                    .as(dienst)
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    /** One line for each answer, whatever was refused in between. */
    @Test
    void whatIsRefusedIsNotLookedUp() throws Exception {
        int voor = deur.fixture.logboek.lines().size();
        assertThat(veranderd("999900006", "999900018").statusCode()).isEqualTo(500);
        assertThat(stuur(new Envelop().ongetekend()).statusCode()).isEqualTo(500);
        assertThat(deur.fixture.logboek.lines()).hasSize(voor);

        assertThat(stuur(goed()).statusCode()).isEqualTo(200);
        assertThat(deur.fixture.logboek.lines()).hasSize(voor + 1);
    }
}
