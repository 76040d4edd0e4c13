// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.journeys.attack.Makelaar.Attack;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Row E5: the answer is right, and the account or its session is what an attacker is after. */
class AccountAttackTest {
    private static final String TAB = "/alleenverdieners/ophalen";
    private static final String CARLA = "carla@voorbeeldstad.example";
    private static final String ROLE = "alleenverdieners productbeheerder GM9901";

    private final Map<String, Runnable> trials = new HashMap<>();
    private final Ground ground = Ground.started();

    AccountAttackTest() {
        trials.put("E5-disabled", this::deactivated);
        trials.put("E5-product", this::productOff);
        trials.put("E5-fixation", this::fixation);
        trials.put("E5-tabs", this::tabs);
        trials.put("E5-role", this::role);
    }

    @TestFactory
    List<DynamicTest> ofAnAccount() {
        return ground.makelaar().attacks().stream()
                .filter(attack -> attack.row().equals("E5"))
                .map(attack -> DynamicTest.dynamicTest(attack.name() + ": " + attack.what(), () -> trial(attack)))
                .toList();
    }

    private void trial(Attack attack) {
        ground.calm();
        trials.getOrDefault(attack.name(), () -> fail("nobody tries this")).run();
    }

    private void deactivated() {
        var before = ground.signedIn("ilse@fictiehaven.example");
        ground.audit.fresh();
        var userName = ground.audit.lastUserName();
        ground.portal.console("portal:user-deactivate " + userName);
        assertThat(before.signedIn()).as("the session of before").isFalse();
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), "ilse@fictiehaven.example");
        PlainPage.check(visitor.bring(given));
        assertThat(ground.refused()).isEqualTo("ACCOUNT_DEACTIVATED");
        assertThat(visitor.signedIn()).isFalse();
        ground.portal.console("portal:user-activate " + userName);
    }

    /** Who comes by eHerkenning for the first time has no role; so this is somebody of the demo who has one. */
    private Visitor worker() {
        var visitor = ground.visitor();
        var fields = visitor.get("/inloggen/wachtwoord").hidden();
        fields.put("gebruikersnaam", "jdevries");
        fields.put("wachtwoord", DemoAccount.PASSWORD);
        assertThat(visitor.post("/inloggen/wachtwoord", fields).status()).isEqualTo(303);
        return visitor;
    }

    private void productOff() {
        var visitor = worker();
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
        ground.portal.console("portal:product-disable alleenverdieners GM9901");
        assertThat(visitor.get(TAB).status()).as("at once").isEqualTo(404);
        assertThat(worker().get(TAB).status()).as("after signing in again").isEqualTo(404);
        assertThat(ground.signedIn(CARLA).get(TAB).status()).isNotEqualTo(200);
        ground.portal.console("portal:product-enable alleenverdieners GM9901");
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
    }

    private void role() {
        var visitor = worker();
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
        ground.portal.console("portal:role-revoke jdevries " + ROLE);
        assertThat(visitor.get(TAB).status()).as("at once").isEqualTo(403);
        ground.portal.console("portal:role-grant --form F-1 --signed-on 2026-01-05 --capacity GEBRUIKERSBEHEERDER"
                + " --signed-by pbakker jdevries " + ROLE);
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
        assertThat(ground.signedIn(CARLA).get(TAB).status())
                .as("by an answer alone")
                .isNotEqualTo(200);
    }

    private void fixation() {
        var planted = "A".repeat(43);
        var visitor = ground.visitor();
        visitor.put("sid", planted);
        ground.welcome(visitor, Ground.BAS);
        var first = visitor.cookie("sid");
        assertThat(first).isNotEqualTo(planted).hasSizeGreaterThanOrEqualTo(43);
        assertThat(with(planted).signedIn()).isFalse();

        ground.welcome(visitor, CARLA);
        assertThat(visitor.cookie("sid")).isNotEqualTo(first);
        assertThat(with(first).signedIn()).as("the session of before").isFalse();
    }

    private Visitor with(String sid) {
        var visitor = ground.visitor();
        visitor.put("sid", sid);
        return visitor;
    }

    /** The first comes in. To the second it is too late, and the session is that of the first. */
    private void tabs() {
        var visitor = ground.visitor();
        var one = visitor.begin(Makelaar.NOORDWIND);
        var other = visitor.begin(Makelaar.ZUIDERLICHT);
        visitor.bring(ground.makelaar().signIn(other, CARLA));
        var session = visitor.cookie("sid");
        assertThat(visitor.signedIn()).isTrue();
        ground.audit.fresh();
        PlainPage.check(visitor.bring(ground.makelaar().signIn(one, Ground.BAS)));
        assertThat(ground.refused()).isEqualTo("REQUEST_OTHER_BROWSER");
        assertThat(visitor.cookie("sid")).isEqualTo(session);
        assertThat(visitor.signedIn()).isTrue();
        crossed();
    }

    /** The answer to the request of one tab does not do for that of the other. */
    private void crossed() {
        for (var makelaar : List.of(Makelaar.NOORDWIND, Makelaar.ZUIDERLICHT)) {
            var visitor = ground.visitor();
            var one = visitor.begin(Makelaar.NOORDWIND);
            var other = visitor.begin(makelaar);
            var first = ground.makelaar().signIn(one, Ground.BAS);
            var second = ground.makelaar().signIn(other, CARLA);
            PlainPage.check(visitor.bring(first.withRelayState(second.relayState())));
            assertThat(ground.refused()).isIn("IN_RESPONSE_TO", "ARTIFACT_ISSUER");
            assertThat(visitor.signedIn()).isFalse();
        }
    }
}
