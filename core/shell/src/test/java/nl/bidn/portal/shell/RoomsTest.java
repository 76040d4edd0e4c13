// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.bidn.portal.shell");

    @Test
    void roomsKnowWhomTheyMay() {
        Rooms.checkCore("nl.bidn.portal.shell");
    }

    @Test
    void only_web_and_the_door_know_the_servlet_api() {
        noClasses()
                .that()
                .resideInAnyPackage("..frame..", "..portal.shell.portal..", "..product..", "..section..", "..signin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.servlet..")
                .check(CLASSES);
    }

    @Test
    void web_knows_no_page_and_the_frame_knows_only_web() {
        noClasses()
                .that()
                .resideInAPackage("..shell.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..shell.frame..",
                        "..shell.portal..",
                        "..shell.product..",
                        "..shell.section..",
                        "..shell.signin..",
                        "..shell.pages..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..shell.frame..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..shell.portal..", "..shell.product..", "..shell.section..", "..shell.signin..")
                .check(CLASSES);
    }
}
