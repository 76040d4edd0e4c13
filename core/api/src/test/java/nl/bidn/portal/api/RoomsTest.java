// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.bidn.portal.api", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule what_a_product_may_ask_for_needs_only_the_jdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.api",
                    "java..",
                    "javax.xml.namespace..",
                    "javax.xml.stream..",
                    "org.jspecify..",
                    "org.osgi.annotation..");
}
