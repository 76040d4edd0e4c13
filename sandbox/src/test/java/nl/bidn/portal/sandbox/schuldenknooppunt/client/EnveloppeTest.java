// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference client and a library of others open each other's messages; what was meddled with is refused for its reason. */
class EnveloppeTest {
    private static final Instant TOEN = Instant.parse("2026-11-26T12:00:00Z");
    private static final Kop KOP = new Kop(
            new UUID(1, 1),
            new UUID(1, 2),
            Optional.of(new UUID(1, 3)),
            new UUID(1, 4),
            new UUID(1, 5),
            "inv-saldoverzoek",
            "2.0");
    private static final JsonNode SCHEMA = json("""
            {"type":"object","required":["klant"],"properties":
             {"klant":{"type":"string","maxLength":2000000},"bedrag":{"type":"number","multipleOf":0.01}}}""");

    private static Sleutelpaar afzender;
    private static Sleutelpaar ontvanger;
    private static RSAKey hunAfzender;
    private static RSAKey hunOntvanger;
    private static RSAKey vreemde;

    @BeforeAll
    static void keys() throws JOSEException {
        afzender = Sleutelpaar.maak();
        ontvanger = Sleutelpaar.maak();
        hunAfzender = hun(afzender);
        hunOntvanger = hun(ontvanger);
        vreemde = Anderen.sleutel();
    }

    private static RSAKey hun(Sleutelpaar paar) {
        return new RSAKey.Builder(paar.sleutel().openbaar())
                .privateKey(paar.geheim())
                .keyID(paar.sleutel().kid())
                .build();
    }

    private static JsonNode json(String text) {
        try {
            return Json.lees(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode bericht(String klant) {
        return Json.object().put("klant", klant).put("bedrag", 12.5);
    }

    private static ObjectNode payload(String klant) {
        ObjectNode payload = KOP.json().put("opgesteld", TOEN.toString());
        payload.set("bericht", bericht(klant));
        payload.putArray("bijlagen");
        return payload;
    }

    private static String gevuld(String jws) {
        int lengte = Jwe.LENGTES.stream()
                .filter(een -> een >= jws.length())
                .findFirst()
                .orElseThrow();
        return jws + " ".repeat(lengte - jws.length());
    }

    private static String vanHen(ObjectNode payload) throws JOSEException {
        return Anderen.versleutel(gevuld(Anderen.teken(payload.toString(), hunAfzender)), hunOntvanger);
    }

    private static Brief open(String jwe) throws Geweigerd {
        return open(jwe, KOP);
    }

    private static Brief open(String jwe, Kop kop) throws Geweigerd {
        return Enveloppe.open(
                jwe,
                kop,
                kid -> Optional.of(ontvanger).filter(een -> een.sleutel().kid().equals(kid)),
                kid -> Optional.of(afzender.sleutel()).filter(een -> een.kid().equals(kid)),
                SCHEMA);
    }

    private static String reden(String jwe) {
        return reden(jwe, KOP);
    }

    private static String reden(String jwe, Kop kop) {
        try {
            open(jwe, kop);
            return "goed";
        } catch (Geweigerd e) {
            return (e.reden().code() + " " + e.plek()).strip();
        }
    }

    private static String verpakt(String jws) throws JOSEException {
        return reden(Anderen.versleutel(gevuld(jws), hunOntvanger));
    }

    @Test
    void theyOpenOursOfEachLength() throws Exception {
        var lengtes = new ArrayList<Integer>();
        for (String klant : List.of("Ünïcode €", "x".repeat(9000), "x".repeat(100_000), "x".repeat(1_500_000))) {
            var brief = new Brief(TOEN, bericht(klant), List.of());
            String open = Anderen.ontsleutel(Enveloppe.maak(KOP, brief, afzender, ontvanger.sleutel()), hunOntvanger);
            lengtes.add(open.length());
            assertThat(json(Anderen.controleer(open.strip(), hunAfzender)).toString())
                    .isEqualTo(payload(klant).toString());
        }
        assertThat(lengtes).containsExactly(4096, 16384, 262144, 4194304);
    }

    @Test
    void weOpenTheirs() throws Exception {
        Brief brief = open(vanHen(payload("Jansen €")));
        assertThat(brief.opgesteld()).isEqualTo(TOEN);
        assertThat(brief.bericht().path("klant").asText()).isEqualTo("Jansen €");
        assertThat(brief.bericht().path("bedrag").decimalValue()).isEqualByComparingTo("12.5");
    }

    @Test
    void weOpenOurOwnWithWhatIsPutIn() throws Exception {
        var pdf = new Bijlage("toestemming", "t.pdf", "application/pdf", new byte[] {1, 2, 3});
        String jwe = Enveloppe.maak(KOP, new Brief(TOEN, bericht("x"), List.of(pdf)), afzender, ontvanger.sleutel());
        Bijlage gelezen = open(jwe).bijlagen().get(0);
        assertThat(gelezen.inhoud()).containsExactly(1, 2, 3);
        assertThat(List.of(gelezen.soort(), gelezen.naam(), gelezen.mediatype()))
                .containsExactly("toestemming", "t.pdf", "application/pdf");
    }

    @Test
    void aThumbprintIsTheirs() throws Exception {
        assertThat(afzender.sleutel().kid())
                .isEqualTo(hunAfzender.computeThumbprint().toString());
        assertThat(Sleutel.vanJwk(
                                json(vreemde.toPublicJWK().toJSONString()),
                                vreemde.computeThumbprint().toString())
                        .openbaar())
                .isEqualTo(vreemde.toRSAPublicKey());
    }

    @Test
    void aKeyOfTheAddressBookThatIsNotWhatItSaysIsRefused() throws Exception {
        JsonNode jwk = json(vreemde.toPublicJWK().toJSONString());
        assertThatThrownBy(() -> Sleutel.vanJwk(jwk, afzender.sleutel().kid())).hasMessage("sleutel: kid");
        ObjectNode anders = jwk.deepCopy();
        anders.put("e", "Aw");
        assertThatThrownBy(() -> Sleutel.vanJwk(anders, vreemde.getKeyID())).hasMessage("sleutel: jwk");
    }

    @Test
    void aKeyComesBackFromItsFileThatNobodyElseReads(@TempDir Path map) throws IOException {
        Path bestand = map.resolve("sleutel.pem");
        afzender.bewaar(bestand);
        assertThat(Sleutelpaar.lees(bestand).sleutel()).isEqualTo(afzender.sleutel());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bestand)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsTooLargeIsNotMade() {
        var brief = new Brief(TOEN, bericht("x".repeat(3_200_000)), List.of());
        assertThatThrownBy(() -> Enveloppe.maak(KOP, brief, afzender, ontvanger.sleutel()))
                .hasMessage("te-groot");
    }

    @Test
    void anythingAlteredIsRefused() throws Exception {
        String[] delen = vanHen(payload("Jansen")).split("\\.");
        var redenen = new ArrayList<String>();
        for (int i = 0; i < delen.length; i++) {
            String[] anders = delen.clone();
            char teken = anders[i].charAt(8);
            anders[i] = anders[i].substring(0, 8) + (teken == 'A' ? 'B' : 'A') + anders[i].substring(9);
            redenen.add(reden(String.join(".", anders)));
        }
        redenen.add(reden(String.join(".", delen) + "."));
        redenen.add(reden(String.join(".", delen[0], delen[1], delen[2], delen[3])));
        redenen.add(reden(String.join(".", delen) + "="));
        redenen.add(reden(String.join(".", delen[0], delen[1], delen[2], delen[3] + "AAAA", delen[4])));
        assertThat(redenen)
                .containsExactly(
                        "kop jwe",
                        "gewijzigd jwe",
                        "gewijzigd jwe",
                        "gewijzigd jwe",
                        "gewijzigd jwe",
                        "vorm jwe",
                        "vorm jwe",
                        "vorm jwe",
                        "opvulling lengte");
    }

    @Test
    void otherAlgorithmsAndKeysAreRefused() throws Exception {
        String jws = gevuld(Anderen.teken(payload("x").toString(), hunAfzender));
        var alsOntvanger =
                new RSAKey.Builder(vreemde).keyID(hunOntvanger.getKeyID()).build();
        assertThat(List.of(
                        reden(Anderen.versleutel(
                                JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM, jws, hunOntvanger)),
                        reden(Anderen.versleutel(Anderen.RSA_OAEP, EncryptionMethod.A128GCM, jws, hunOntvanger)),
                        reden(Anderen.versleutel(jws, vreemde)),
                        reden(Anderen.versleutel(jws, alsOntvanger))))
                .containsExactly("kop alg", "kop enc", "sleutel kid", "gewijzigd jwe");
    }

    @Test
    void aSignatureByAnybodyElseIsRefused() throws Exception {
        String payload = payload("x").toString();
        var alsAfzender =
                new RSAKey.Builder(vreemde).keyID(hunAfzender.getKeyID()).build();
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(hunAfzender.getKeyID())
                .type(JOSEObjectType.JOSE)
                .contentType("json")
                .build();
        assertThat(List.of(
                        verpakt(Anderen.teken(payload, vreemde)),
                        verpakt(Anderen.teken(payload, alsAfzender)),
                        verpakt(Anderen.teken(rs256, payload, hunAfzender)),
                        verpakt(payload)))
                .containsExactly("afzender kid", "handtekening jws", "kop alg", "opvulling tekens");
    }

    @Test
    void aMessageUnderAnotherHeadIsRefusedWithThePlace() throws Exception {
        String jwe = vanHen(payload("x"));
        for (String naam : Kop.NAMEN) {
            ObjectNode anders = KOP.json();
            anders.put(naam, naam.equals("versie") || naam.equals("berichttype") ? "x" : new UUID(9, 9).toString());
            assertThat(reden(jwe, Kop.van(anders))).isEqualTo("verwisseld " + naam);
        }
        ObjectNode geenAntwoord = KOP.json();
        geenAntwoord.remove("crossReferentienummer");
        assertThat(reden(jwe, Kop.van(geenAntwoord))).isEqualTo("verwisseld crossReferentienummer");
    }

    @Test
    void anotherFillingUpIsRefused() throws Exception {
        String jws = Anderen.teken(payload("x").toString(), hunAfzender);
        assertThat(List.of(
                        reden(Anderen.versleutel(jws, hunOntvanger)),
                        verpakt(jws + " x"),
                        verpakt(" " + jws),
                        verpakt(jws + "\0")))
                .containsExactly("opvulling lengte", "opvulling tekens", "opvulling tekens", "opvulling tekens");
    }

    @Test
    void whatDoesNotFitTheSchemaOrSaysMoreIsRefused() throws Exception {
        var zonder = payload("x");
        ((ObjectNode) zonder.get("bericht")).remove("klant");
        var centen = payload("x");
        ((ObjectNode) centen.get("bericht")).put("bedrag", 0.001);
        var veel = payload("x").toString().replace("12.5", "1e999999999");
        var wanneer = payload("x").put("opgesteld", "2026-11-26T12:00:00+01:00");
        var bijlage = payload("x");
        bijlage.withArray("bijlagen").addObject().put("soort", "x");
        assertThat(List.of(
                        reden(vanHen(zonder)),
                        reden(vanHen(centen)),
                        verpakt(Anderen.teken(veel, hunAfzender)),
                        reden(vanHen(payload("x").put("nog", "iets"))),
                        reden(vanHen(wanneer)),
                        reden(vanHen(bijlage)),
                        verpakt(Anderen.teken("[]", hunAfzender)),
                        verpakt(Anderen.teken("{\"a\":1,\"a\":2}", hunAfzender))))
                .containsExactly(
                        "schema klant",
                        "schema bedrag",
                        "schema bedrag",
                        "inhoud naam",
                        "inhoud opgesteld",
                        "inhoud bijlagen",
                        "inhoud json",
                        "inhoud json");
    }
}
