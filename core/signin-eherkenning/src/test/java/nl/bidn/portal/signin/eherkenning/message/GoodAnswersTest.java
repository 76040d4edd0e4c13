// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.good;
import static nl.bidn.portal.signin.eherkenning.message.Check.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.bidn.portal.signin.eherkenning.broker.Encrypt;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.signin.eherkenning.message.Answer.Kind;
import nl.bidn.portal.signin.eherkenning.message.Answer.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What brokers may send in all its shapes. */
class GoodAnswersTest {
    @Test
    void saysWhoItIs() {
        var answer = good(reply());
        assertThat(answer.legalSubjects()).containsExactly(new Subject(Kind.KVK, "12345678"));
        assertThat(answer.actingSubject()).isEqualTo(Reply.PSEUDONYM);
        assertThat(answer.level()).isEqualTo(Level.LOA3);
        assertThat(answer.branch()).isNull();
        assertThat(answer.intermediary()).isNull();
        assertThat(answer.told()).isEmpty();
        assertThat(answer.until()).isEqualTo(Check.NOW.plusSeconds(240));
    }

    @Test
    void theResponseMayBeSignedToo() {
        var reply = reply();
        reply.signResponse = true;
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void adviceMayComeAlongAndIsNotRead() {
        assertThat(good(reply().advised()).legalSubjects()).containsExactly(new Subject(Kind.KVK, "12345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loa3", "loa4"})
    void enoughIsEnough(String level) {
        var reply = reply();
        reply.level = Reply.LOA + level;
        assertThat(good(reply).level().uri()).endsWith(level);
    }

    static Stream<Encrypt.Shape> shapes() {
        return Stream.of(Encrypt.CBC_128, Encrypt.CBC_256, Encrypt.GCM_128, Encrypt.GCM_256)
                .flatMap(content -> Stream.of(Encrypt.OAEP, Encrypt.OAEP_11)
                        .flatMap(wrapping ->
                                Stream.of(true, false).map(inside -> new Encrypt.Shape(content, wrapping, inside))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void decrypts(Encrypt.Shape shape) {
        assertThat(good(reply().encryptedBy(shape)).actingSubject()).isEqualTo(Reply.PSEUDONYM);
    }

    @Test
    void choosesTheKeyThatIsForUs() {
        var name = Check.own().name();
        var stranger = Keys.of("vreemd");
        var reply = reply().encryptedBy(
                        Encrypt.Shape.USUAL,
                        new Encrypt.For("urn:etoegang:DV:00000099000000003000:entities:9000", name, stranger),
                        new Encrypt.For(Reply.DV, "een-oude-sleutel", stranger),
                        new Encrypt.For(Reply.DV, name, Keys.of("dv")));
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void takesTheOnlyKeyAlsoWhenItNamesNobody() {
        var reply = reply().encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(null, null, Keys.of("dv")));
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void whileOurKeyChangesBothAreGood() {
        var old = Check.own();
        var next = OwnKey.of(Keys.of("dv-next").secret(), Keys.of("dv-next").certificate());
        var e = Check.expectation();
        var both = new Expectation(
                e.resolveId(),
                e.requestId(),
                e.requested(),
                e.entityId(),
                e.consumer(),
                e.broker(),
                e.brokerKeys(),
                java.util.List.of(old, next),
                e.service(),
                e.least(),
                e.now(),
                e.skew());
        var named =
                reply().encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, next.name(), Keys.of("dv-next")));
        var unnamed = reply().encryptedBy(Encrypt.Shape.USUAL, new Encrypt.For(Reply.DV, null, Keys.of("dv-next")));
        assertThat(AnswerCheck.check(named.bytes(), both).legalSubjects()).hasSize(1);
        assertThat(AnswerCheck.check(unnamed.bytes(), both).legalSubjects()).hasSize(1);
    }

    @Test
    void whileTheKeyOfTheBrokerChangesBothAreGood() {
        var keys = new BrokerKey[] {
            new BrokerKey("hm-1", Keys.of("hm").certificate()),
            new BrokerKey("hm-2", Keys.of("hm-next").certificate())
        };
        var reply = reply();
        assertThat(AnswerCheck.check(reply.bytes(), Check.expectation(keys)).legalSubjects())
                .hasSize(1);
        reply.keys = Keys.of("hm-next");
        assertThat(AnswerCheck.check(reply.bytes(), Check.expectation(keys)).legalSubjects())
                .hasSize(1);
        reply.how = how -> how.keyName("hm-2");
        assertThat(AnswerCheck.check(reply.bytes(), Check.expectation(keys)).legalSubjects())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
            })
    void longerHashesAreGood(String method) {
        var reply = reply();
        reply.how = how -> how.method(method);
        reply.howAssertion = reply.how;
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void aCertificateInTheSignatureIsNotLookedAt() {
        var reply = reply();
        reply.how = how -> how.shown(Keys.of("hm")).prefixes("xs");
        reply.howAssertion = reply.how;
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void whiteSpaceBetweenElementsIsGood() {
        var reply = reply();
        reply.onTheLine = text -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + text.replace("<soap:Body>", "\n  <soap:Body>\n   ").replace("</soap:Body>", "\n</soap:Body>\n");
        assertThat(good(reply).legalSubjects()).hasSize(1);
    }

    @Test
    void aBranchComesAlong() {
        var reply = reply().plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "000012345678");
        assertThat(good(reply).branch()).isEqualTo("000012345678");
    }

    @Test
    void severalNumbersComeAlong() {
        var both = reply().subject("12345678", Reply.KVK, "999900006", Reply.RSIN);
        assertThat(good(both).legalSubjects())
                .containsExactly(new Subject(Kind.KVK, "12345678"), new Subject(Kind.RSIN, "999900006"));
        assertThat(good(reply().subject("999900006", Reply.RSIN)).legalSubjects())
                .containsExactly(new Subject(Kind.RSIN, "999900006"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:etoegang:core:IntermediateSubjectID", "urn:etoegang:1.9:IntermediateEntityID:KvKnr"})
    void aChainOfMandatesComesAlong(String name) {
        var reply = reply();
        reply.attributes.add(reply.encrypted(name, "87654321", "urn:etoegang:1.9:IntermediateEntityID:KvKnr"));
        reply.plain("urn:etoegang:core:Representation", "true");
        assertThat(good(reply).intermediary()).isEqualTo(new Subject(Kind.KVK, "87654321"));
    }

    @Test
    void whatThePersonConsentedToComesAlong() {
        var reply = reply().plain("urn:etoegang:1.9:attribute:FirstName", "Zoë &amp; Anna")
                .plain("urn:etoegang:1.11:attribute-represented:CompanyName", "Gemeente Voorbeeld")
                .plain("urn:etoegang:1.11:attribute-represented:Email", "info@voorbeeld.example");
        assertThat(good(reply).told())
                .containsEntry("FirstName", "Zoë & Anna")
                .containsEntry("CompanyName", "Gemeente Voorbeeld")
                .hasSize(2);
    }

    @Test
    void whoseKeyIsNotNamedMayBeAnyAlsoBesideOneOfAnotherSize() {
        var longer = Keys.of("hm-lang", 3072, "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
        var keys = Check.expectation(
                new BrokerKey("hm-2", longer.certificate()),
                new BrokerKey("hm-1", Keys.of("hm").certificate()));
        assertThat(AnswerCheck.check(reply().bytes(), keys).legalSubjects()).hasSize(1);
    }
}
