// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service provider gets when all goes well, and when somebody may not or does not want to. */
class AnswerTest {
    private static final String BAS = "bas@voorbeeldstad.example";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void tellsWhoItIsAndForWhichOrganisation() throws Exception {
        var answer = broker.answer(BAS, Map.of());
        var attributes = broker.attributes(answer);

        assertThat(Broker.status(answer)).containsExactly(Names.SUCCESS);
        assertThat(attributes).containsEntry(Names.CORE + "ServiceID", List.of(TestDv.SERVICE));
        assertThat(attributes.get(Names.CORE + "LegalSubjectID"))
                .containsExactly(Names.KVK + "=90009901", Names.RSIN + "=899009906");
        assertThat(attributes.get(Names.CORE + "ActingSubjectID"))
                .singleElement()
                .asString()
                .matches(Names.PSEUDO + "=[0-9A-F]{64}@[0-9A-F]{32}");
        assertThat(attributes).containsEntry(TestDv.FIRST_NAME, List.of("Bas"));
        assertThat(attributes).containsEntry(TestDv.COMPANY, List.of("Gemeente Voorbeeldstad"));
    }

    @Test
    void isSignedAtEachLevelAndSoIsWhatItPassesOn() throws Exception {
        var answer = broker.answer(BAS, Map.of());
        var hm = Checks.keys(broker.get("/metadata").body());

        assertThat(Checks.signed(Broker.artifactResponse(answer), hm)).isTrue();
        assertThat(Checks.signed(Broker.response(answer), hm)).isTrue();
        assertThat(Checks.signed(Broker.assertion(answer), hm)).isTrue();
        var advice = Xml.child(Broker.assertion(answer), Names.SAML, "Advice").orElseThrow();
        assertThat(Xml.children(advice, Names.SAML, "Assertion")).hasSize(2).allSatisfy(nested -> {
            assertThat(Checks.signed(nested, hm)).isFalse();
            assertThat(nested.getTextContent()).contains(Makelaar.NOORDWIND.entityId());
        });
        assertThat(answer).doesNotContain("X509Data", "&#13;");
    }

    @Test
    void isFoundRightByXmlsec() throws Exception {
        var answer = broker.answer(BAS, Map.of());
        var metadata = broker.get("/metadata").body();

        assertThat(Checks.xmlsec(answer, "ArtifactResponse", metadata, folder)).isTrue();
        assertThat(Checks.xmlsec(answer, "Response", metadata, folder)).isTrue();
        assertThat(Checks.xmlsec(answer, "Assertion", metadata, folder)).isTrue();
        assertThat(Checks.xmlsec(metadata, "EntityDescriptor", metadata, folder))
                .isTrue();
        assertThat(Checks.xmlsec(answer.replace("loa3", "loa4"), "Assertion", metadata, folder))
                .isFalse();
    }

    @Test
    void fitsTheRequest() throws Exception {
        var request = TestDv.id();
        var xml = broker.dv.signed(
                broker.dv.request(request, broker.sso(Makelaar.NOORDWIND), TestDv.USUAL, TestDv.least("loa3")));
        var given = broker.direct(Map.of("SAMLRequest", TestDv.posted(xml)));
        var answer = broker.resolve(Makelaar.NOORDWIND, given.get("SAMLart").asText())
                .body();

        assertThat(given.get("acs").asText()).isEqualTo(TestDv.ACS);
        assertThat(given.get("RelayState").asText()).isEqualTo("rs-1");
        assertThat(Broker.artifactResponse(answer).getAttribute("InResponseTo")).isEqualTo("_vraag");
        assertThat(Broker.response(answer).getAttribute("InResponseTo")).isEqualTo(request);
        assertThat(Broker.response(answer).getAttribute("Destination")).isEqualTo(TestDv.ACS);
        assertThat(Xml.write(Broker.assertion(answer)))
                .contains("InResponseTo=\"" + request, "Recipient=\"" + TestDv.ACS, "<saml:Audience>" + TestDv.ENTITY);
    }

    @Test
    void anArtifactIsForOnceAndForAMinuteAndForItsBroker() throws Exception {
        var artifact = broker.direct(Map.of()).get("SAMLart").asText();
        assertThat(broker.resolve(Makelaar.NOORDWIND, artifact).body()).contains("<samlp:Response");
        assertThat(broker.resolve(Makelaar.NOORDWIND, artifact).body())
                .contains("<samlp:ArtifactResponse", Names.SUCCESS)
                .doesNotContain("<samlp:Response");

        var elsewhere = broker.direct(Map.of()).get("SAMLart").asText();
        assertThat(broker.resolve(Makelaar.ZUIDERLICHT, elsewhere).body()).doesNotContain("<samlp:Response");

        var old = broker.direct(Map.of()).get("SAMLart").asText();
        broker.clock.forward(Duration.ofSeconds(61));
        assertThat(broker.resolve(Makelaar.NOORDWIND, old).body()).doesNotContain("<samlp:Response");
    }

    @Test
    void eachPersonaTellsItsOwnStory() throws Exception {
        var legal = Names.CORE + "LegalSubjectID";
        assertThat(of("hanna@proefwijk.example", Map.of()).get(legal)).containsExactly(Names.RSIN + "=899009931");
        assertThat(of("ilse@fictiehaven.example", Map.of()).get(legal)).containsExactly(Names.KVK + "=90009905");
        assertThat(of("gijs@voorbeeldstad.example", Map.of())).containsEntry(Names.BRANCH, List.of("000099019901"));
        assertThat(of("karin@testdam.example", Map.of())).doesNotContainKey(TestDv.COMPANY);
        assertThat(of("mila@nergensbekend.example", Map.of()).get(legal)).contains(Names.KVK + "=90009999");
        assertThat(of(BAS, Map.of("delen", "niets"))).doesNotContainKey(TestDv.FIRST_NAME);
    }

    @Test
    void pseudonymsDifferByOrganisationButNotBehindAChain() throws Exception {
        var acting = Names.CORE + "ActingSubjectID";
        var legal = Names.CORE + "LegalSubjectID";
        var emma = "emma@driedorpen.example";
        var farid = "farid@tussenschakel.example";

        assertThat(of(emma, Map.of()).get(acting))
                .isNotEqualTo(of(emma, Map.of("organisatie", "1")).get(acting));
        var first = of(farid, Map.of());
        var second = of(farid, Map.of("organisatie", "1"));
        assertThat(first.get(acting)).isEqualTo(second.get(acting));
        assertThat(first.get(legal)).isNotEqualTo(second.get(legal));
        assertThat(first.get(Names.INTERMEDIATE_KVK)).containsExactly(Names.KVK + "=90009910");
    }

    private static Map<String, List<String>> of(String persona, Map<String, String> more) throws Exception {
        return broker.attributes(broker.answer(persona, more));
    }

    @Test
    void whoMayNotGetsNoAnswerUntilCancelling() throws Exception {
        for (var persona : List.of("leo@voorbeeldstad.example", "jan@voorbeeldstad.example")) {
            assertThat(broker.directAnswer(Map.of("persona", persona)).statusCode())
                    .isEqualTo(409);
        }
        var answer = broker.answer(BAS, Map.of("annuleren", "ja"));
        assertThat(Broker.status(answer)).containsExactly(Names.RESPONDER, Names.AUTHN_FAILED);
        assertThat(answer).doesNotContain("Assertion");
    }

    @Test
    void aLowerLevelIsEnoughWhenAskedFor() throws Exception {
        var xml = broker.dv.signed(
                broker.dv.request(TestDv.id(), broker.sso(Makelaar.NOORDWIND), TestDv.USUAL, TestDv.least("loa2plus")));
        var answer = broker.answer("jan@voorbeeldstad.example", Map.of("SAMLRequest", TestDv.posted(xml)));
        assertThat(Xml.write(Broker.assertion(answer))).contains(Names.LEVEL + "loa2plus");
    }

    @Test
    void theKnobsTurnClockSignerAndDelivery() throws Exception {
        broker.post("/knoppen", Map.of("klok", "-300", "sleutel", "2", "aflevering", "wissel"));
        try {
            var artifact = broker.direct(Map.of());
            var answer = broker.resolve(
                            Makelaar.NOORDWIND, artifact.get("SAMLart").asText())
                    .body();
            var hm = Checks.keys(broker.get("/metadata").body());

            assertThat(Checks.signed(Broker.assertion(answer), List.of(hm.get(0))))
                    .isFalse();
            assertThat(Checks.signed(Broker.assertion(answer), List.of(hm.get(1))))
                    .isTrue();
            assertThat(Broker.assertion(answer).getAttribute("IssueInstant"))
                    .isEqualTo(broker.clock.instant().minusSeconds(300).toString());
            assertThat(broker.direct(Map.of()).get("method").asText())
                    .isNotEqualTo(artifact.get("method").asText());
        } finally {
            broker.post("/knoppen", Map.of("klok", "0", "sleutel", "1", "aflevering", "get"));
        }
        assertThat(broker.post("/knoppen", Map.of("sleutel", "3")).statusCode()).isEqualTo(400);
    }

    @Test
    void listsItsPeopleAndRemembersTheLastAnswer() throws Exception {
        assertThat(broker.json("/")).hasSize(DemoPersonas.all().size());
        var given = broker.direct(Map.of());
        assertThat(broker.json("/laatste")).isEqualTo(given);
        assertThat(broker.json("/diensten").get(0).get("serviceUuid").asText()).hasSize(36);
        assertThat(broker.get("/").body()).contains("anouk@voorbeeldstad.example");
        assertThat(broker.json("/uitlogverzoek?soort=replay")).isEqualTo(broker.json("/uitlogverzoek?soort=replay"));
    }

    @Test
    void onlyTheServiceProviderResolves() throws Exception {
        var artifact = broker.direct(Map.of()).get("SAMLart").asText();
        var unsigned = broker.dv.resolve("_x", artifact).replaceAll("<ds:Signature.*</ds:Signature>", "");
        assertThat(broker.raw(Makelaar.NOORDWIND, unsigned).body()).contains("Fault");
        assertThat(broker.raw(Makelaar.NOORDWIND, "<!DOCTYPE x>" + unsigned).body())
                .contains("Fault");
        assertThat(broker.raw(Makelaar.NOORDWIND, "geen xml").statusCode()).isEqualTo(500);
    }

    @Test
    void keysSurviveARestart(@TempDir Path own) throws Exception {
        try (var first = new Broker(own);
                var second = new Broker(own)) {
            assertThat(Checks.keys(first.get("/metadata").body()))
                    .isEqualTo(Checks.keys(second.get("/metadata").body()));
            assertThat(Checks.keys(first.get("/metadata/zuiderlicht").body()))
                    .doesNotContainAnyElementsOf(
                            Checks.keys(first.get("/metadata/noordwind").body()));
        }
    }

    @Test
    void thePortIsFreeAfterwards(@TempDir Path own) throws Exception {
        var stopped = new Broker(own);
        stopped.close();
        assertThatThrownBy(() -> stopped.get("/")).isInstanceOf(java.io.IOException.class);
    }
}
