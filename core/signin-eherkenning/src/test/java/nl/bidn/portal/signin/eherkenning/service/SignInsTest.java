// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.data.Tokens;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Metadata;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import nl.bidn.portal.signin.eherkenning.message.Reason;
import nl.bidn.portal.signin.eherkenning.message.Refused;
import nl.bidn.portal.signin.eherkenning.service.SignIns.Result;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the choice of a broker to the account, on Derby. */
class SignInsTest {
    private static final String BROWSER = new Tokens().next();
    private static final String ADDRESS = "192.0.2.1";

    private Room room;

    TestDatabase database() {
        return TestDatabase.derby();
    }

    @BeforeEach
    void open() {
        room = new Room(database());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void refused(Result<AccountId> result, Reason reason, String broker) {
        assertThat(result).isEqualTo(new Result.NotIn<>(reason));
        assertThat(room.audit.lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("inloggen-eherkenning-geweigerd");
            assertThat(line.detail()).isEqualTo(reason + " makelaar " + broker);
        });
        room.audit.clear();
    }

    @Test
    void letsIn() {
        var relayState = room.begin(BROWSER);
        room.change = r -> r.plain("urn:etoegang:1.9:attribute:FirstName", "Anna")
                .plain("urn:etoegang:1.9:ServiceRestriction:Vestigingsnr", "000012345678");
        var result = answer(Room.artifact(1), relayState, BROWSER);
        assertThat(result).isEqualTo(new Result.Welcome<>(new AccountId("a-1")));
        assertThat(room.arrived).singleElement().satisfies(person -> {
            assertThat(person.legalSubjects()).containsExactly(new LegalSubject(LegalSubject.Kind.KVK, "12345678"));
            assertThat(person.actingSubject()).isEqualTo(Reply.PSEUDONYM);
            assertThat(person.branch()).isEqualTo("000012345678");
        });
        assertThat(room.prefilled.get(0).firstName()).isEqualTo("Anna");
        assertThat(room.prefilled.get(0).lastName()).isEmpty();
        assertThat(room.asked).containsExactly(Metadata.RESOLVE + " text/xml");
        assertThat(room.audit.actions()).containsExactly("inloggen-eherkenning");
    }

    @Test
    void asksForTheServiceOfTheFieldOfWork() {
        var departure =
                room.signIns.begin("voorbeeld", Domain.SCHULDEN.name(), BROWSER).orElseThrow();
        var request = Room.request(departure);
        assertThat(departure.destination()).hasToString(Metadata.SSO);
        assertThat(request.getAttribute("AttributeConsumingServiceIndex")).isEqualTo("2");
        assertThat(request.getAttribute("ForceAuthn")).isEqualTo("true");
        assertThat(request.getAttribute("AssertionConsumerServiceIndex")).isEqualTo("0");
        assertThat(request.getAttribute("Destination")).isEqualTo(Metadata.SSO);
        assertThat(Dom.find(request, "Issuer").getTextContent()).isEqualTo(Reply.DV);
        assertThat(Dom.find(request, "AuthnContextClassRef").getTextContent()).isEqualTo(Reply.LOA + "loa3");
        assertThat(room.signIns.begin("onbekend", "ZORG", BROWSER)).isEmpty();
        var relayState = room.begin(BROWSER, "SCHULDEN");
        refused(answer(Room.artifact(1), relayState, BROWSER), Reason.SERVICE, "voorbeeld");
    }

    @Test
    void aRequestIsAnsweredOnce() {
        var relayState = room.begin(BROWSER);
        answer(Room.artifact(1), relayState, BROWSER);
        room.audit.clear();
        refused(answer(Room.artifact(2), relayState, BROWSER), Reason.REQUEST_USED, "-");
        assertThat(room.arrived).hasSize(1);
    }

    @Test
    void anArtifactIsGoodOnceAlsoForAnotherRequest() {
        answer(Room.artifact(1), room.begin(BROWSER), BROWSER);
        room.audit.clear();
        refused(answer(Room.artifact(1), room.begin(BROWSER), BROWSER), Reason.ARTIFACT_REPLAYED, "voorbeeld");
        assertThat(room.arrived).hasSize(1);
        assertThat(room.asked).hasSize(1);
    }

    @Test
    void anAssertionIsGoodOnceAlsoForAnotherRequest() {
        room.change = r -> r.assertionId = "_same";
        answer(Room.artifact(1), room.begin(BROWSER), BROWSER);
        room.audit.clear();
        var relayState = room.begin(BROWSER);
        refused(answer(Room.artifact(2), relayState, BROWSER), Reason.ASSERTION_REPLAYED, "voorbeeld");
        assertThat(room.arrived).hasSize(1);
        refused(answer(Room.artifact(3), relayState, BROWSER), Reason.REQUEST_USED, "-");
    }

    @Test
    void ofTwoAnswersAtOnceOneWins() throws Exception {
        var relayState = room.begin(BROWSER);
        var together = new CyclicBarrier(2);
        room.change = r -> await(together);
        var results = Together.run(List.of(
                () -> answer(Room.artifact(1), relayState, BROWSER),
                () -> answer(Room.artifact(2), relayState, BROWSER)));
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new Result.Welcome<>(new AccountId("a-1")), new Result.NotIn<>(Reason.REQUEST_USED));
        assertThat(room.arrived).hasSize(1);
        assertThat(room.audit.lines()).hasSize(2);
    }

    @Test
    void ofTwoRequestsWithOneAssertionOneWins() throws Exception {
        var first = room.begin(BROWSER);
        room.requestIds.put(Room.artifact(1), room.requestId);
        var second = room.begin(BROWSER);
        room.requestIds.put(Room.artifact(2), room.requestId);
        var together = new CyclicBarrier(2);
        room.change = r -> {
            r.assertionId = "_same";
            await(together);
        };
        var results = Together.run(List.of(
                () -> answer(Room.artifact(1), first, BROWSER), () -> answer(Room.artifact(2), second, BROWSER)));
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new Result.Welcome<>(new AccountId("a-1")), new Result.NotIn<>(Reason.ASSERTION_REPLAYED));
        assertThat(room.arrived).hasSize(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyTheBrowserThatBeganComesIn() {
        var relayState = room.begin(BROWSER);
        refused(answer(Room.artifact(1), relayState, new Tokens().next()), Reason.REQUEST_OTHER_BROWSER, "-");
        refused(answer(Room.artifact(1), relayState, ""), Reason.REQUEST_OTHER_BROWSER, "-");
        refused(answer(Room.artifact(1), new Tokens().next(), BROWSER), Reason.REQUEST_UNKNOWN, "-");
        assertThat(room.asked).isEmpty();
        assertThat(answer(Room.artifact(1), relayState, BROWSER)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void aRequestExpiresAndIsRemoved() {
        var relayState = room.begin(BROWSER);
        room.clock.forward(SignIns.PENDING);
        refused(answer(Room.artifact(1), relayState, BROWSER), Reason.REQUEST_EXPIRED, "-");
        var job = new RemoveOldRequests(room.store, room.database.transactions());
        assertThat(job.run(room.clock)).isEqualTo("0 rows removed");
        room.clock.forward(Duration.ofHours(2));
        assertThat(job.run(room.clock)).isEqualTo("1 rows removed");
        refused(answer(Room.artifact(1), relayState, BROWSER), Reason.REQUEST_UNKNOWN, "-");
    }

    @Test
    void artifactsAreOfThisBroker() {
        refused(answer("AAA"), Reason.ARTIFACT_FORM, "-");
        refused(answer(Room.artifact(1, 0, Reply.HM, 1)), Reason.ARTIFACT_FORM, "-");
        refused(answer(Room.artifact(1).replace("=", "")), Reason.ARTIFACT_FORM, "-");
        refused(answer(Room.artifact(1, 0, Reply.HM + "0", 4)), Reason.ARTIFACT_ISSUER, "voorbeeld");
        refused(answer(Room.artifact(1, 1, Reply.HM, 4)), Reason.ARTIFACT_ENDPOINT, "voorbeeld");
        assertThat(room.asked).isEmpty();
        assertThat(answer(Room.artifact(1, 7, Reply.HM, 4))).isInstanceOf(Result.Welcome.class);
        assertThat(room.asked).containsExactly(Metadata.RESOLVE + "/7 text/xml");
    }

    private Result<AccountId> answer(String artifact) {
        return answer(artifact, room.begin(BROWSER), BROWSER);
    }

    private Result<AccountId> answer(String artifact, String relayState, String browser) {
        return room.signIns.answer(artifact, relayState, browser, ADDRESS, Function.identity());
    }

    @Test
    void whatIsRefusedUsesTheRequestUpAndAsksForNoAccount() {
        var relayState = room.begin(BROWSER);
        room.change = r -> r.level = Reply.LOA + "loa2";
        refused(answer(Room.artifact(1), relayState, BROWSER), Reason.ASSURANCE_TOO_LOW, "voorbeeld");
        room.change = r -> {};
        refused(answer(Room.artifact(2), relayState, BROWSER), Reason.REQUEST_USED, "-");
        room.change = r -> {
            throw new Refused(Reason.RESOLVE_FAILED, "in a test");
        };
        refused(answer(Room.artifact(3)), Reason.RESOLVE_FAILED, "voorbeeld");
        assertThat(room.arrived).isEmpty();
    }

    @Test
    void whoDoesNotComeThroughTheDoorHasUsedTheRequestUpAllTheSame() {
        var relayState = room.begin(BROWSER);
        var result = room.signIns.answer(Room.artifact(1), relayState, BROWSER, ADDRESS, account -> {
            throw new IllegalArgumentException("switched off meanwhile");
        });
        assertThat(result).isEqualTo(new Result.NotIn<>(Reason.ACCOUNT_NOT_READY));
        assertThat(room.audit.lines())
                .as("nothing says that he was in")
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).startsWith("ACCOUNT_NOT_READY"));
        room.audit.clear();
        refused(answer(Room.artifact(2), relayState, BROWSER), Reason.REQUEST_USED, "-");
    }

    @Test
    void organisationsAndAccountsHaveTheLastWord() {
        room.arrival = new Arrival.UnknownOrganisation();
        refused(answer(Room.artifact(1)), Reason.ORGANISATION_UNKNOWN, "voorbeeld");
        room.arrival = new Arrival.Contradiction();
        refused(answer(Room.artifact(2)), Reason.ORGANISATION_CONTRADICTION, "voorbeeld");
        room.arrival = new Arrival.Deactivated(new AccountId("a-2"));
        refused(answer(Room.artifact(3)), Reason.ACCOUNT_DEACTIVATED, "voorbeeld");
        refused(answer(Room.artifact(3)), Reason.ARTIFACT_REPLAYED, "voorbeeld");
    }

    @Test
    void nobodyFillsTheAuditFromOneAddress() {
        for (int i = 0; i < Refusals.TOLD; i++) {
            answer("AAA", new Tokens().next(), "");
        }
        assertThat(room.audit.actions()).hasSize(Refusals.TOLD).containsOnly("inloggen-eherkenning-geweigerd");
        room.audit.clear();
        for (int i = 0; i < 1000; i++) {
            assertThat(answer("AAA", new Tokens().next(), "")).isEqualTo(new Result.NotIn<>(Reason.ARTIFACT_FORM));
        }
        assertThat(room.audit.actions()).hasSize(10).containsOnly("inloggen-eherkenning-weggelaten");
        assertThat(room.audit.lines().get(9).detail()).isEqualTo("aantal 512");
        room.audit.clear();
        assertThat(answer(Room.artifact(1), room.begin(BROWSER), BROWSER))
                .as("a neighbour behind the same address")
                .isInstanceOf(Result.Welcome.class);
        room.audit.clear();
        refused(
                room.signIns.answer("AAA", new Tokens().next(), "", "192.0.2.2", Function.identity()),
                Reason.ARTIFACT_FORM,
                "-");
        room.clock.forward(Refusals.WINDOW.plusSeconds(1));
        refused(answer("AAA", new Tokens().next(), ""), Reason.ARTIFACT_FORM, "-");
    }

    @Test
    void aBrokerThatWentAwayLetsNobodyIn() {
        var relayState = room.begin(BROWSER);
        room.administration.removeBroker("voorbeeld", "test");
        room.audit.clear();
        refused(answer(Room.artifact(1), relayState, BROWSER), Reason.BROKER_GONE, "voorbeeld");
    }
}
