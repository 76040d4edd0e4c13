// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final String ROOT = "nl.bidn.portal.sandbox.eherkenning";

    @Test
    void keepsTheRulesOfTheHouse() {
        Rooms.checkCore(ROOT);
    }

    /** Whoever writes answers and whoever reads them must not share a mistake. */
    @Test
    void knowsNothingOfThePortalsSignIn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.bidn.portal.signin..", "nl.bidn.portal.identity..")
                .check(new ClassFileImporter().importPackages(ROOT));
    }
}
