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
    private static final String KARIN = "karin@testdam.example";
    private static final String SESSIONS = "sessie-%";
    private static final String ACCESS = "toegang-geweigerd";
    private static final String ROLE = "alleenverdieners productbeheerder GM9901";

    private final Map<String, Runnable> trials = new HashMap<>();
    private final Ground ground = Ground.started();

    AccountAttackTest() {
        trials.put("E5-disabled", this::deactivated);
        trials.put("E5-deleted", this::deleted);
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

    /** His answer is as good as ever, but nobody here knows him any more: he begins anew, and may do nothing. */
    private void deleted() {
        var before = ground.visitor();
        ground.welcome(before, KARIN);
        var account = ground.audit.lastAccount();
        Beheer.tells(before, "Bos", KARIN);
        var beheer = new Beheer(ground);
        Beheer.verifies(before, beheer.code(account));
        ground.welcome(before, KARIN);
        assertThat(before.get("/").status()).as("verified").isEqualTo(200);

        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), KARIN);
        ground.audit.fresh("gebruiker-%");
        beheer.removes(account);
        assertThat(ground.audit.fresh("gebruiker-verwijderd")).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("DONE");
            assertThat(line.detail()).contains(account);
        });
        assertThat(before.signedIn()).as("the session of before").isFalse();
        ground.calm();
        visitor.bring(given);
        assertThat(ground.audit.fresh("gebruiker-aangemeld")).hasSize(1);
        assertThat(ground.audit.fresh())
                .singleElement()
                .satisfies(line -> assertThat(line.detail())
                        .startsWith("account " + ground.audit.lastAccount() + " makelaar ")
                        .doesNotContain(account));
        assertThat(visitor.get("/").location()).as("not verified").isEqualTo("/eerste-keer");
        assertThat(visitor.get("/eerste-keer").location())
                .as("and told nothing yet")
                .isEqualTo("/eerste-keer/gegevens");
        assertThat(visitor.get(TAB).status()).as("without any right").isNotEqualTo(200);
        assertThat(visitor.get("/gebruikersbeheer/gebruikers").status()).isNotEqualTo(200);
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
        isRefused(visitor, 404, "alleenverdieners PRODUCT_OFF");
        isRefused(worker(), 404, "alleenverdieners PRODUCT_OFF");
        assertThat(ground.signedIn(CARLA).get(TAB).status()).isNotEqualTo(200);
        ground.portal.console("portal:product-enable alleenverdieners GM9901");
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
    }

    /** At once: a page that says nothing, and one line with the reason in the audit. */
    private void isRefused(Visitor visitor, int status, String reason) {
        ground.audit.fresh(ACCESS);
        var page = visitor.get(TAB);
        assertThat(page.status()).isEqualTo(status);
        PlainPage.tellsNothing(page);
        assertThat(ground.audit.fresh(ACCESS)).containsExactly(new AuditLines.Line(ACCESS, "REFUSED", reason));
    }

    private void role() {
        var visitor = worker();
        assertThat(visitor.get(TAB).status()).isEqualTo(200);
        ground.portal.console("portal:role-revoke jdevries " + ROLE);
        isRefused(visitor, 403, TAB.substring(1) + " ROLE");
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
        ground.audit.fresh(SESSIONS);
        ground.welcome(visitor, Ground.BAS);
        assertThat(ground.audit.fresh(SESSIONS))
                .as("a new session, and none was there before")
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).endsWith(", EH3"));
        var first = visitor.cookie("sid");
        assertThat(first).isNotEqualTo(planted).hasSizeGreaterThanOrEqualTo(43);
        isNobody(planted);

        ground.welcome(visitor, CARLA);
        assertThat(ground.audit.fresh(SESSIONS))
                .extracting(line -> line.action() + line.detail().replaceFirst(".*,", ""))
                .containsExactlyInAnyOrder("sessie-beeindigd SIGNED_OUT", "sessie-geopend EH3");
        assertThat(visitor.cookie("sid")).isNotEqualTo(first);
        isNobody(first);
    }

    /** Whoever brings this cookie is sent to the page that all may see. */
    private void isNobody(String sid) {
        var visitor = with(sid);
        assertThat(visitor.signedIn()).isFalse();
        var sent = visitor.get(TAB).location();
        assertThat(sent).startsWith("/inloggen");
        PlainPage.tellsNothing(visitor.get(sent));
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
