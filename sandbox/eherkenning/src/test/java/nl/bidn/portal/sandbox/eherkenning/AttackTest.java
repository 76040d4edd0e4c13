// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.sandbox.eherkenning.attack.Attack;
import nl.bidn.portal.sandbox.eherkenning.attack.Attacks;
import nl.bidn.portal.sandbox.eherkenning.attack.Reason;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Verifier;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attack is one: what it makes is wrong in the way that it says, and what comes after it is good again. */
class AttackTest {
    private static final Set<String> BROWSER_ROWS = Set.of("E4", "E5");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Broker broker;

    @SuppressWarnings("NullAway.Init")
    private static Inspector inspector;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(folder);
        inspector = new Inspector(broker.dv, broker.get("/metadata").body());
        assertThat(inspect("")).isEmpty();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<String> inTheAnswer() {
        return Attacks.all().stream()
                .filter(a -> !a.browser())
                .filter(a -> !Set.of(Reason.METADATA, Reason.TRANSPORT, Reason.RELAY_STATE)
                        .contains(a.reason()))
                .filter(a -> a.reason() != Reason.ARTIFACT || a.name().equals("C4-noresponse"))
                .map(Attack::name);
    }

    @ParameterizedTest
    @MethodSource("inTheAnswer")
    void isWrongInTheWayThatItSays(String name) throws Exception {
        assertThat(inspect("")).as("a good answer before").isEmpty();
        assertThat(inspect(name)).contains(Attacks.find(name).orElseThrow().reason());
    }

    private static Set<Reason> inspect(String attack) throws Exception {
        var request = TestDv.id();
        var xml = broker.dv.signed(
                broker.dv.request(request, broker.sso(Makelaar.NOORDWIND), TestDv.USUAL, TestDv.least("loa3")));
        var given = broker.direct(Map.of("SAMLRequest", TestDv.posted(xml), "aanval", attack));
        var answer = broker.resolve(Makelaar.NOORDWIND, given.get("SAMLart").asText());
        assertThat(answer.statusCode()).isEqualTo(200);
        return inspector.inspect(answer.body(), request, broker.clock.instant());
    }

    static Stream<String> inTheArtifact() {
        return Attacks.all().stream()
                .filter(a -> a.reason() == Reason.ARTIFACT && !a.name().equals("C4-noresponse"))
                .map(Attack::name);
    }

    @ParameterizedTest
    @MethodSource("inTheArtifact")
    void anArtifactThatIsNoneResolvesToNothing(String name) throws Exception {
        var artifact = broker.direct(Map.of("aanval", name)).get("SAMLart").asText();
        assertThat(broker.resolve(Makelaar.NOORDWIND, artifact).body()).doesNotContain("<samlp:Response");
        boolean right;
        try {
            var bytes = Base64.getDecoder().decode(artifact);
            right = bytes.length == 44 && bytes[1] == 4 && bytes[3] == 0;
        } catch (IllegalArgumentException e) {
            right = false;
        }
        assertThat(right)
                .isEqualTo(Set.of("C4-source", "C4-stranger", "C4-unknown").contains(name));
    }

    static Stream<String> inTheRelayState() {
        return Attacks.all().stream()
                .filter(a -> a.reason() == Reason.RELAY_STATE && !a.browser())
                .map(Attack::name);
    }

    @ParameterizedTest
    @MethodSource("inTheRelayState")
    void anotherRelayStateComesBack(String name) throws Exception {
        assertThat(broker.direct(Map.of("aanval", name)).get("RelayState").asText())
                .isNotEqualTo("rs-1");
    }

    static Stream<String> inTheMetadata() {
        return Attacks.all().stream().filter(a -> a.reason() == Reason.METADATA).map(Attack::name);
    }

    @ParameterizedTest
    @MethodSource("inTheMetadata")
    void theMetadataIsNotThatOfBefore(String name) throws Exception {
        var good = broker.get("/metadata").body();
        broker.post("/aanval", Map.of("naam", name));
        var bad = Xml.parse(broker.get("/metadata").body()).getDocumentElement();
        assertThat(Verifier.signedBy(bad, Checks.keys(good))
                        && bad.getAttribute("entityID").equals(Makelaar.NOORDWIND.entityId()))
                .isFalse();
        broker.post("/aanval", Map.of("naam", ""));
        assertThat(Verifier.signedBy(Xml.parse(broker.get("/metadata").body()).getDocumentElement(), Checks.keys(good)))
                .isTrue();
    }

    @Test
    void metadataWithoutUseGoesWithAnUnsignedAnswer() throws Exception {
        broker.post("/aanval", Map.of("naam", "B8"));
        assertThat(broker.get("/metadata").body()).doesNotContain("use=\"signing\"");
        assertThat(inspect("")).contains(Reason.SIGNATURE);
        assertThat(broker.get("/metadata").body()).contains("use=\"signing\"");
    }

    @Test
    void theResolutionServiceMisbehaves() throws Exception {
        assertThat(wire("C4-fault").statusCode()).isEqualTo(500);
        assertThat(wire("C4-fault200").body()).contains("Fault");
        assertThat(wire("C4-redirect").statusCode()).isEqualTo(302);
        assertThat(wire("C4-error").statusCode()).isEqualTo(500);
        assertThat(wire("C4-html").headers().firstValue("Content-Type").orElse(""))
                .contains("text/html");
        assertThat(wire("C4-nothing").body()).isEmpty();
        assertThatThrownBy(() -> Xml.parse(wire("C4-cut").body())).isInstanceOf(IllegalArgumentException.class);
        assertThat(wire("C4-huge").body()).hasSizeGreaterThan(50_000_000);
    }

    private static java.net.http.HttpResponse<String> wire(String name) throws Exception {
        var artifact = broker.direct(Map.of("aanval", name)).get("SAMLart").asText();
        return broker.resolve(Makelaar.NOORDWIND, artifact);
    }

    @Test
    void anAttackIsForTheNextSignInAlone() throws Exception {
        assertThat(broker.post("/aanval", Map.of("naam", "C3-audience")).statusCode())
                .isEqualTo(303);
        assertThat(inspect("")).contains(Reason.BINDING);
        assertThat(inspect("")).isEmpty();
        assertThat(broker.post("/aanval", Map.of("naam", "Z9")).statusCode()).isEqualTo(404);
    }

    @Test
    void wrappingsHoldTwoAssertionsAndTheEvilOneIsSomebodyElses() throws Exception {
        for (var name : List.of("A3", "A4", "A5", "A6", "A7", "A8", "A11")) {
            var answer = broker.answer("bas@voorbeeldstad.example", Map.of("aanval", name));
            assertThat(count(answer, "<saml:Assertion ")).as(name).isEqualTo(name.equals("A5") ? 6 - 2 : 4);
        }
        var evil = broker.answer("bas@voorbeeldstad.example", Map.of("aanval", "A10-position"));
        assertThat(broker.attributes(evil).get(Names.CORE + "ActingSubjectID"))
                .isNotEqualTo(broker.attributes(broker.answer("bas@voorbeeldstad.example", Map.of()))
                        .get(Names.CORE + "ActingSubjectID"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void signaturesAroundAWrappedPartAreRight() throws Exception {
        var hm = Checks.keys(broker.get("/metadata").body());
        for (var name : List.of("A3", "A5", "A6", "A8", "A9", "A11", "A12-prefix", "D1-lower", "D5-two")) {
            var answer = broker.answer("bas@voorbeeldstad.example", Map.of("aanval", name));
            assertThat(Checks.signed(Broker.artifactResponse(answer), hm))
                    .as(name)
                    .isTrue();
            assertThat(Checks.signed(Broker.response(answer), hm)).as(name).isTrue();
        }
    }

    @Test
    void xmlsecDoesNotFindSpoiltSignaturesRight() throws Exception {
        var metadata = broker.get("/metadata").body();
        for (var name : List.of(
                "B2-value", "B6", "B7", "B6-keyname", "B6-assertion", "D4", "D5-swapped", "A12-void", "B9-external")) {
            var answer = broker.answer("bas@voorbeeldstad.example", Map.of("aanval", name));
            assertThat(Checks.xmlsec(answer, "Assertion", metadata, folder))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void theListHasEachRowOfTheCatalogueAndEachNameOnce() throws Exception {
        var rows = Attacks.all().stream().map(Attack::row).collect(Collectors.toSet());
        for (var family : List.of("A13", "B9", "C4", "D6", "E5")) {
            var letter = family.substring(0, 1);
            IntStream.rangeClosed(1, Integer.parseInt(family.substring(1)))
                    .forEach(number -> assertThat(rows).contains(letter + number));
        }
        assertThat(Attacks.all()).extracting(Attack::name).doesNotHaveDuplicates();
        assertThat(broker.json("/aanvallen")).hasSize(Attacks.all().size()).allSatisfy(entry -> {
            assertThat(entry.get("what").asText()).endsWith(".");
            assertThat(entry.get("expect").asText()).isEqualTo("geen sessie");
        });
        assertThat(Attacks.all().stream().filter(a -> BROWSER_ROWS.contains(a.row())))
                .allMatch(Attack::browser);
    }
}
