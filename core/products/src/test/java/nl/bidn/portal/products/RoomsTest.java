// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "nl.bidn.portal.products", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule products_knows_only_the_rooms_to_its_left = classes()
            .that()
            .resideInAPackage("nl.bidn.portal.products..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.bidn.portal.products..",
                    "nl.bidn.portal.api",
                    "nl.bidn.portal.data",
                    "java..",
                    "javax.persistence..",
                    "org.apache.openjpa..",
                    "org.slf4j..",
                    "org.osgi..",
                    "org.jspecify..");

    @Test
    void everyLineIsInItsRoom() {
        Rooms.checkCore("nl.bidn.portal.products");
    }
}
