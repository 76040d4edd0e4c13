// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "nl.bidn.portal.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule knows_only_the_rooms_to_its_left = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.identity..",
                    "nl.bidn.portal.api",
                    "nl.bidn.portal.values",
                    "nl.bidn.portal.data",
                    "nl.bidn.portal.products",
                    "nl.bidn.portal.clockwork",
                    "java..",
                    "javax.persistence..",
                    "org.apache.openjpa..",
                    "org.jspecify..",
                    "org.osgi..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule a_store_knows_only_rows_and_the_values_of_the_contract = noClasses()
            .that()
            .resideInAPackage("nl.bidn.portal.identity.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.identity.organisations",
                    "nl.bidn.portal.identity.accounts",
                    "nl.bidn.portal.identity.roles",
                    "nl.bidn.portal.identity.enablement",
                    "nl.bidn.portal.identity.machtigingen",
                    "nl.bidn.portal.identity.oins",
                    "nl.bidn.portal.identity.access",
                    "nl.bidn.portal.identity.sessions",
                    "nl.bidn.portal.identity.audit",
                    "nl.bidn.portal.identity.notices");

    @ArchTest
    static final ArchRule only_the_audit_reaches_its_rows = noClasses()
            .that()
            .resideOutsideOfPackages("nl.bidn.portal.identity.audit", "nl.bidn.portal.identity.store")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("AuditStore");

    @Test
    void followsTheRulesOfTheCore() {
        Rooms.checkCore("nl.bidn.portal.identity");
    }
}
