// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.journeys.attack.Makelaar.Attack;
import nl.bidn.portal.journeys.attack.Makelaar.Handover;
import nl.bidn.portal.journeys.attack.Visitor.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where the makelaar answers well and a browser does wrong: with what it was given, or with somebody else's. */
class BrowserAttackTest {
    /** How each entry of the list is tried. Those of row E5 are in {@link AccountAttackTest}. */
    private final Map<String, Runnable> trials = new HashMap<>();

    private final Ground ground = Ground.started();

    BrowserAttackTest() {
        trials.put("C1-artifact", this::sameArtifact);
        trials.put("C1-restart", this::afterARestart);
        trials.put("C1-node", this::atAnotherNode);
        trials.put("C2-browser", this::anotherBrowser);
        trials.put("C2-late", this::late);
        trials.put("E2-query", this::parameters);
        trials.put("E4-unsigned", () -> logout("unsigned"));
        trials.put("E4-other", () -> logout("other"));
        trials.put("E4-replay", () -> logout("replay"));
    }

    @TestFactory
    List<DynamicTest> byABrowser() {
        return ground.makelaar().attacks().stream()
                .filter(attack -> attack.browser() && !attack.row().equals("E5"))
                .map(attack -> DynamicTest.dynamicTest(attack.name() + ": " + attack.what(), () -> trial(attack)))
                .toList();
    }

    private void trial(Attack attack) {
        ground.calm();
        trials.getOrDefault(attack.name(), () -> fail("nobody tries this")).run();
    }

    private void refused(Visitor visitor, Page page, String reason) {
        assertThat(ground.refused()).isEqualTo(reason);
        PlainPage.check(page);
        assertThat(visitor.signedIn()).as("signed in").isFalse();
    }

    /** A browser that begins anew and brings an old artifact. */
    private void bringsAnOldOne(Handover old) {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS);
        var page = visitor.bring(new Handover(old.artifact(), given.relayState(), given.post()));
        refused(visitor, page, "ARTIFACT_REPLAYED");
    }

    private void sameArtifact() {
        var visitor = ground.visitor();
        var given = ground.welcome(visitor, Ground.BAS);
        ground.audit.fresh();
        var again = visitor.bring(given);
        assertThat(ground.refused()).isIn("REQUEST_USED", "REQUEST_OTHER_BROWSER");
        PlainPage.check(again);
        bringsAnOldOne(given);
    }

    private void afterARestart() {
        var given = ground.welcome(ground.visitor(), Ground.BAS);
        ground.audit.fresh();
        ground.portal.kill();
        ground.portal.start();
        ground.awaitMakelaars();
        bringsAnOldOne(given);
    }

    /** The same browser comes back at a node that knows nothing of the first, but by the database. */
    private void atAnotherNode() {
        try (var second = SecondNode.beside(ground)) {
            var visitor = ground.visitor();
            var begun = visitor.begin(Makelaar.NOORDWIND);
            var before = visitor.at(second.address());
            var given = second.makelaar().signIn(begun, Ground.BAS);
            visitor.bring(given);
            assertThat(visitor.signedIn()).isTrue();
            assertThat(visitor.at(second.address()).signedIn()).as("at both").isTrue();
            ground.audit.fresh();
            refused(before, before.bring(given), "REQUEST_USED");

            var anew = ground.visitor().at(second.address());
            var other = second.makelaar().signIn(anew.begin(Makelaar.NOORDWIND), Ground.BAS);
            var page = anew.bring(new Handover(given.artifact(), other.relayState(), other.post()));
            refused(anew, page, "ARTIFACT_REPLAYED");
        }
    }

    private void anotherBrowser() {
        var attacker = ground.visitor();
        var given = ground.makelaar().signIn(attacker.begin(Makelaar.NOORDWIND), Ground.BAS);
        var victim = ground.visitor();
        refused(victim, victim.bring(given), "REQUEST_OTHER_BROWSER");
        var busy = ground.visitor();
        busy.begin(Makelaar.NOORDWIND);
        refused(busy, busy.bring(given), "REQUEST_OTHER_BROWSER");
        attacker.bring(given);
        assertThat(attacker.signedIn()).as("who began").isTrue();
    }

    private void late() {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS);
        ground.portal.moveClock("+11m");
        var page = visitor.bring(given);
        assertThat(ground.refused()).isIn("REQUEST_EXPIRED", "REQUEST_OTHER_BROWSER");
        PlainPage.check(page);
        assertThat(visitor.signedIn()).isFalse();
    }

    /** The order says nothing here; a second value, of which one part might read the first and another the last, does. */
    private void parameters() {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS);
        var artifact = Visitor.encoded(Map.of("SAMLart", given.artifact()));
        var relayState = Visitor.encoded(Map.of("RelayState", given.relayState()));
        for (var query : List.of(
                artifact + "&" + artifact + "&" + relayState,
                artifact + "&" + relayState + "&RelayState=" + "r".repeat(43),
                "RelayState=" + "r".repeat(43) + "&" + artifact + "&" + relayState)) {
            refused(visitor, visitor.follow(visitor.get("/saml/acs?" + query)), "ARTIFACT_FORM");
            var posted = visitor.postFromElsewhere("/saml/acs?" + artifact, artifact + "&" + relayState);
            refused(visitor, visitor.follow(posted), "ARTIFACT_FORM");
        }
        visitor.follow(visitor.get("/saml/acs?" + relayState + "&" + artifact));
        assertThat(visitor.signedIn()).as("in another order").isTrue();
    }

    /** The portal follows no request to sign somebody out, at no address: the session goes on. */
    private void logout(String kind) {
        var visitor = ground.signedIn(Ground.BAS);
        ground.audit.fresh();
        var acs = ground.portal.address("/saml/acs");
        for (int i = 0; i < 2; i++) {
            var request =
                    Visitor.encoded(Map.of("SAMLRequest", ground.makelaar().logoutRequest(kind, acs)));
            PlainPage.check(visitor.follow(visitor.postFromElsewhere("/saml/acs", request)));
            assertThat(ground.refused()).isEqualTo("ARTIFACT_FORM");
            for (var path : List.of("/saml/slo", "/saml/logout", "/uitloggen")) {
                assertThat(visitor.postFromElsewhere(path, request).status()).isBetween(300, 499);
                assertThat(visitor.get(path + "?" + request).status()).isBetween(200, 499);
            }
            assertThat(visitor.signedIn()).as("still signed in").isTrue();
        }
    }
}
