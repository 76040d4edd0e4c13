// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Anderen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our JOSE and that of others open each other's messages, and what was meddled with is refused for the right reason. */
class JoseTest {
    private static final List<Integer> BUCKETS = List.of(1024, 4096, 16384, 65536, 262144, 1048576, 4194304);
    private static final String METADATA = """
            {"referentienummer":"6b1f8e4e-2f0b-4a7a-9a10-000000000001",
             "conversatieReferentienummer":"6b1f8e4e-2f0b-4a7a-9a10-000000000002",
             "crossReferentienummer":null,
             "afzender":"6b1f8e4e-2f0b-4a7a-9a10-000000000003",
             "ontvanger":"6b1f8e4e-2f0b-4a7a-9a10-000000000004",
             "berichttype":"proef","versie":"2.0"}""";
    private static final String SCHEMA = """
            {"type":"object","required":["klant"],"properties":{"klant":{"type":"string","maxLength":2000000},"bedrag":{"type":"number"}}}""";

    private static RSAKey afzender;
    private static RSAKey ontvanger;
    private static RSAKey vreemde;

    @TempDir
    private Path folder;

    private Node node;

    @BeforeAll
    static void keys() throws JOSEException {
        afzender = Anderen.sleutel();
        ontvanger = Anderen.sleutel();
        vreemde = Anderen.sleutel();
    }

    @BeforeEach
    void scripts() {
        node = new Node(folder);
    }

    private static JsonNode json(String text) throws IOException {
        return Node.JSON.readTree(text);
    }

    private static ObjectNode payload(String klant) throws IOException {
        var payload = (ObjectNode) json(METADATA);
        payload.remove("crossReferentienummer");
        payload.put("opgesteld", "2026-11-26T12:00:00Z");
        payload.putObject("bericht").put("klant", klant).put("bedrag", 12.5);
        payload.putArray("bijlagen");
        return payload;
    }

    private static String gevuld(String jws) {
        int bucket =
                BUCKETS.stream().filter(one -> one >= jws.length()).findFirst().orElseThrow();
        return jws + " ".repeat(bucket - jws.length());
    }

    private static String hun(String klant) throws IOException, JOSEException {
        return Anderen.versleutel(gevuld(Anderen.teken(payload(klant).toString(), afzender)), ontvanger);
    }

    private void lees(String jwe) throws IOException {
        lees(jwe, metadata -> {});
    }

    private void lees(String jwe, Consumer<ObjectNode> anders) throws IOException {
        var metadata = (ObjectNode) json(METADATA);
        anders.accept(metadata);
        ObjectNode lees = node.doe("lees").put("jwe", jwe);
        lees.set("metadata", metadata);
        lees.set("geheim", json(ontvanger.toJSONString()));
        lees.set("afzender", json(afzender.toPublicJWK().toJSONString()));
        lees.set("schema", json(SCHEMA));
    }

    private void maak(String klant) throws IOException {
        ObjectNode maak = node.doe("maak");
        ObjectNode brief = maak.putObject("brief").put("opgesteld", "2026-11-26T12:00:00Z");
        brief.set("kop", json(METADATA));
        brief.putObject("bericht").put("klant", klant).put("bedrag", 12.5);
        maak.set("tekenen", json(afzender.toJSONString()));
        maak.set("ontvanger", json(ontvanger.toPublicJWK().toJSONString()));
    }

    @Test
    void theyOpenOursOfEachSize() throws Exception {
        List<String> klanten =
                List.of("Ünïcode €", "x".repeat(2000), "x".repeat(9000), "x".repeat(100_000), "x".repeat(1_500_000));
        for (String klant : klanten) {
            maak(klant);
        }
        JsonNode gemaakt = node.run();
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < klanten.size(); i++) {
            String plain = Anderen.ontsleutel(gemaakt.get(i).get("goed").asText(), ontvanger);
            sizes.add(plain.length());
            JsonNode inhoud = json(Anderen.controleer(plain.strip(), afzender));
            assertThat(inhoud).isEqualTo(payload(klanten.get(i)));
        }
        assertThat(sizes).containsExactly(4096, 4096, 16384, 262144, 4194304);
    }

    @Test
    void weOpenTheirs() throws Exception {
        lees(hun("Jansen €"));
        JsonNode goed = node.een().get("goed");
        assertThat(goed.get("bericht").get("klant").asText()).isEqualTo("Jansen €");
        assertThat(goed.get("bericht").get("bedrag").asDouble()).isEqualTo(12.5);
    }

    @Test
    void aThumbprintIsTheirs() throws Exception {
        node.doe("duimafdruk").set("jwk", json(afzender.toPublicJWK().toJSONString()));
        assertThat(node.een().get("goed").asText())
                .isEqualTo(afzender.computeThumbprint().toString());
    }

    @Test
    void whatIsTooLargeIsNotMade() throws Exception {
        maak("x".repeat(3_200_000));
        assertThat(reden(node.een())).isEqualTo("te-groot");
    }

    @Test
    void anythingAlteredIsRefused() throws Exception {
        String[] delen = hun("Jansen").split("\\.");
        for (int i = 0; i < delen.length; i++) {
            String[] anders = delen.clone();
            char eerste = anders[i].charAt(8);
            anders[i] = anders[i].substring(0, 8) + (eerste == 'A' ? 'B' : 'A') + anders[i].substring(9);
            lees(String.join(".", anders));
        }
        lees(String.join(".", delen) + ".");
        lees(String.join(".", delen[0], delen[1], delen[2], delen[3]));
        lees(String.join(".", delen[0], delen[1], delen[2], delen[3], delen[4] + "="));
        lees(String.join(".", delen[0], delen[1], delen[2] + "A", delen[3], delen[4]));
        lees(String.join(".", delen[0], delen[1], delen[2], delen[3], delen[4].substring(0, 21) + "B"));
        lees(String.join(".", delen[0], delen[1], delen[2], delen[3] + "AAAA", delen[4]));
        assertThat(redenen(node.run()))
                .containsExactly(
                        "kop",
                        "gewijzigd",
                        "gewijzigd",
                        "gewijzigd",
                        "gewijzigd",
                        "vorm",
                        "vorm",
                        "vorm",
                        "vorm",
                        "vorm",
                        "opvulling");
    }

    @Test
    void otherAlgorithmsAndKeysAreRefused() throws Exception {
        String jws = gevuld(Anderen.teken(payload("x").toString(), afzender));
        lees(Anderen.versleutel(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM, jws, ontvanger));
        lees(Anderen.versleutel(Anderen.RSA_OAEP, EncryptionMethod.A128GCM, jws, ontvanger));
        lees(Anderen.versleutel(jws, vreemde));
        var alsOntvanger =
                new RSAKey.Builder(vreemde).keyID(ontvanger.getKeyID()).build();
        lees(Anderen.versleutel(jws, alsOntvanger));
        assertThat(redenenMetPlek(node.run())).containsExactly("kop alg", "kop enc", "sleutel kid", "gewijzigd jwe");
    }

    @Test
    void aSignatureByAnybodyElseIsRefused() throws Exception {
        String payload = payload("x").toString();
        verpakt(Anderen.teken(payload, vreemde));
        var alsAfzender = new RSAKey.Builder(vreemde).keyID(afzender.getKeyID()).build();
        verpakt(Anderen.teken(payload, alsAfzender));
        var zonderSoort = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .keyID(afzender.getKeyID())
                .contentType("json")
                .build();
        verpakt(Anderen.teken(zonderSoort, payload, afzender));
        var rs256 = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(afzender.getKeyID())
                .type(JOSEObjectType.JOSE)
                .contentType("json")
                .build();
        verpakt(Anderen.teken(rs256, payload, afzender));
        verpakt(payload);
        assertThat(redenen(node.run())).containsExactly("afzender", "handtekening", "kop", "kop", "opvulling");
    }

    private void verpakt(String jws) throws IOException, JOSEException {
        lees(Anderen.versleutel(gevuld(jws), ontvanger));
    }

    @Test
    void whatTheNodeSaysOtherwiseIsRefusedWithThePlace() throws Exception {
        String jwe = hun("x");
        List<String> namen = List.of(
                "referentienummer",
                "conversatieReferentienummer",
                "crossReferentienummer",
                "afzender",
                "ontvanger",
                "berichttype",
                "versie");
        for (String naam : namen) {
            lees(jwe, metadata -> metadata.put(naam, "anders"));
        }
        assertThat(redenenMetPlek(node.run()))
                .containsExactlyElementsOf(
                        namen.stream().map(naam -> "verwisseld " + naam).toList());
    }

    @Test
    void wrongPaddingIsRefused() throws Exception {
        String jws = Anderen.teken(payload("x").toString(), afzender);
        lees(Anderen.versleutel(jws, ontvanger));
        lees(Anderen.versleutel(jws + " ".repeat(1023), ontvanger));
        lees(Anderen.versleutel(gevuld(jws + " x"), ontvanger));
        lees(Anderen.versleutel(gevuld(" " + jws), ontvanger));
        lees(Anderen.versleutel(gevuld(jws + "\0"), ontvanger));
        assertThat(redenenMetPlek(node.run()))
                .containsExactly(
                        "opvulling lengte",
                        "opvulling lengte",
                        "opvulling tekens",
                        "opvulling tekens",
                        "opvulling tekens");
    }

    @Test
    void whatDoesNotFitTheSchemaOrSaysMoreIsRefused() throws Exception {
        var zonder = payload("x");
        ((ObjectNode) zonder.get("bericht")).remove("klant");
        var meer = payload("x").put("nog", "iets");
        var onbekend = payload("x");
        ((ObjectNode) onbekend.get("bericht")).put("bsn", "x");
        var wanneer = payload("x").put("opgesteld", "gisteren");
        var bijlage = payload("x");
        bijlage.withArray("bijlagen").addObject().put("soort", "x");
        for (ObjectNode een : List.of(zonder, meer, onbekend, wanneer, bijlage)) {
            verpakt(Anderen.teken(een.toString(), afzender));
        }
        verpakt(Anderen.teken("[]", afzender));
        verpakt(Anderen.teken("{", afzender));
        assertThat(redenenMetPlek(node.run()))
                .containsExactly(
                        "schema klant",
                        "inhoud naam",
                        "schema bericht",
                        "inhoud opgesteld",
                        "inhoud bijlagen",
                        "inhoud json",
                        "inhoud json");
    }

    private static String reden(JsonNode uitkomst) {
        return uitkomst.path("reden").asText();
    }

    private static List<String> redenen(JsonNode uitkomsten) {
        var redenen = new ArrayList<String>();
        uitkomsten.forEach(een -> redenen.add(reden(een)));
        return redenen;
    }

    private static List<String> redenenMetPlek(JsonNode uitkomsten) {
        var redenen = new ArrayList<String>();
        uitkomsten.forEach(
                een -> redenen.add(reden(een) + " " + een.path("plek").asText()));
        return redenen;
    }
}
