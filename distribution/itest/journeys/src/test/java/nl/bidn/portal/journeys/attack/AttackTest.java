// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.journeys.attack.Makelaar.Attack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever the makelaars can do wrong, one by one: nobody comes in, the audit has one line with a reason that fits, and the
 * page says nothing. A new entry of their list is tried by itself.
 */
class AttackTest {
    private static final String METADATA = "METADATA";
    private static final String OTHER_LETTERS = "D6-case";

    private final Ground ground = Ground.started();

    @BeforeEach
    void calm() {
        ground.calm();
    }

    @Test
    void eachRowOfTheCatalogueIsThere() {
        var rows = Stream.of(rows("A", 13), rows("B", 9), rows("C", 4), rows("D", 6), rows("E", 5))
                .flatMap(r -> r)
                .collect(Collectors.toCollection(TreeSet::new));
        var listed =
                ground.makelaar().attacks().stream().map(Attack::row).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(rows);
    }

    private static Stream<String> rows(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i);
    }

    @TestFactory
    List<DynamicTest> byTheMakelaar() {
        var attacks = ground.makelaar().attacks();
        assertThat(attacks).extracting(Attack::name).doesNotHaveDuplicates();
        ground.signedIn("carla@voorbeeldstad.example");
        return attacks.stream()
                .filter(attack -> !attack.browser()
                        && !attack.reason().equals(METADATA)
                        && !attack.name().equals(OTHER_LETTERS))
                .map(attack -> DynamicTest.dynamicTest(attack.name() + ": " + attack.what(), () -> refused(attack)))
                .toList();
    }

    private void refused(Attack attack) {
        ground.calm();
        var visitor = ground.visitor();
        var given = ground.makelaar()
                .signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS, Map.of("aanval", attack.name()));
        var page = visitor.bring(given);
        assertThat(ground.refused()).isIn(Reasons.of(attack.reason()));
        PlainPage.check(page);
        assertThat(visitor.cookie("sid")).isEmpty();
        assertThat(visitor.signedIn()).as("signed in").isFalse();
        comesInAfterwards(visitor);
    }

    /** What was refused has not closed the door for who comes rightly, in the same browser. */
    private void comesInAfterwards(Visitor visitor) {
        ground.welcome(visitor, Ground.BAS);
        ground.calm();
    }

    /** D6: a makelaar has the last word on a pseudonym, so this is no refusal; but it is nobody who was here before. */
    @Test
    void aPseudonymInOtherLettersIsSomebodyElse() {
        ground.welcome(ground.visitor(), Ground.BAS);
        var bas = ground.audit.lastUserName();
        var visitor = ground.visitor();
        visitor.bring(ground.makelaar()
                .signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS, Map.of("aanval", OTHER_LETTERS)));
        assertThat(ground.audit.lastUserName()).startsWith("eh-").isNotEqualTo(bas);
        assertThat(visitor.get("/alleenverdieners/ophalen").status())
                .as("without any right")
                .isNotEqualTo(200);
        assertThat(ground.audit.fresh()).extracting(AuditLines.Line::action).doesNotContain(AuditLines.REFUSED);
    }

    @Test
    void theAuditIsWhole() {
        assertThat(ground.portal.console("portal:audit-verify")).containsIgnoringCase("whole");
    }
}
