// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "nl.bidn.portal.clockwork", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule clockwork_knows_only_the_rooms_to_its_left = classes()
            .that()
            .resideInAPackage("nl.bidn.portal.clockwork..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.clockwork..",
                    "nl.bidn.portal.api",
                    "nl.bidn.portal.data",
                    "nl.bidn.portal.values",
                    "nl.bidn.portal.products",
                    "java..",
                    "javax.persistence..",
                    "javax.mail..",
                    "com.sun.mail.smtp..",
                    "org.apache.openjpa..",
                    "org.slf4j..",
                    "org.osgi..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_store_knows_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.persistence..");

    @ArchTest
    static final ArchRule only_mail_speaks_smtp = noClasses()
            .that()
            .resideOutsideOfPackage("..mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.mail..", "com.sun.mail..");

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock_service =
            noClasses().should().callMethod(Instant.class, "now");
}
