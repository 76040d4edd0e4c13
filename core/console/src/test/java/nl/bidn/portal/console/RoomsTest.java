// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.bidn.portal.console", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule the_console_knows_the_doors_of_rooms_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.console..",
                    "nl.bidn.portal.api",
                    "nl.bidn.portal.values",
                    "nl.bidn.portal.data",
                    "nl.bidn.portal.products",
                    "nl.bidn.portal.clockwork",
                    "nl.bidn.portal.identity",
                    "nl.bidn.portal.aansluiten",
                    "nl.bidn.portal.signin.password",
                    "nl.bidn.portal.signin.eherkenning",
                    "java..",
                    "org.apache.karaf.shell..",
                    "org.osgi..",
                    "org.jspecify..");
}
