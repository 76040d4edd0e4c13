// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.bidn.portal.values", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule values_know_only_the_jdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.values",
                    "java..",
                    "javax.naming..",
                    "javax.security.auth.x500..",
                    "org.jspecify..",
                    "org.osgi.annotation..");
}
