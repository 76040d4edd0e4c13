// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Planted breaches are noticed, and clean classes pass. */
class RoomsRulesTest {
    @Test
    void plantedBreachesAreNoticed() {
        JavaClasses sample = new ClassFileImporter().importPackages("nl.bidn.portal.testkit.sample");
        var noticed = new ArrayList<String>();
        for (ArchRule rule : Rooms.rules()) {
            rule.evaluate(sample).getFailureReport().getDetails().forEach(noticed::add);
        }
        assertThat(noticed).anyMatch(line -> line.contains("EntityManager"));
        assertThat(noticed).anyMatch(line -> line.contains("View$NotFound"));
        assertThat(noticed).anyMatch(line -> line.contains("Instant.now()"));
        assertThat(noticed).anyMatch(line -> line.contains("java.lang.Thread"));
        assertThat(noticed).anyMatch(line -> line.contains("Parser") && line.contains("Caller"));
    }

    @Test
    void cleanClassesPass() {
        JavaClasses values = new ClassFileImporter().importPackages("nl.bidn.portal.values");
        for (ArchRule rule : Rooms.rules()) {
            assertThat(rule.evaluate(values).hasViolation())
                    .as(rule.getDescription())
                    .isFalse();
        }
    }
}
