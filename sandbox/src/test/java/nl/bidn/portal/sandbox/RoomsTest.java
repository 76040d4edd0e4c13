// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.bidn.portal.testkit.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {
    private static final String ROOT = "nl.bidn.portal.sandbox";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    /** All but the clock, which is the one that others ask what time it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "belastingdienst",
                "cak",
                "demo",
                "keten",
                "mail",
                "schuldenknooppunt",
                "schuldenknooppunt.client",
                "vecozo",
                "web"
            })
    void followsTheRulesOfTheCore(String room) {
        Rooms.checkCore(ROOT + "." + room);
    }

    /** It does what people and neighbours do, through the doors of rooms. */
    @Test
    void knowsTheDoorsOfRoomsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..",
                        "nl.bidn.portal.api",
                        "nl.bidn.portal.values",
                        "nl.bidn.portal.ui..",
                        "nl.bidn.portal.data",
                        "nl.bidn.portal.products",
                        "nl.bidn.portal.identity",
                        "nl.bidn.portal.signin.password",
                        "nl.bidn.portal.signin.eherkenning",
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver..",
                        "javax.mail..",
                        "javax.net.ssl..",
                        "javax.servlet..",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson..",
                        "gg.jte..",
                        "org.apache.karaf.shell..",
                        "org.jspecify..",
                        "org.osgi..",
                        "org.slf4j..")
                .check(CLASSES);
    }

    /** What the Belastingdienst's system does, it does from outside. */
    @Test
    void theBelastingdienstKnowsNothingOfThePortal() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".belastingdienst")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("nl\\.bidn\\.portal\\.(?!sandbox\\.belastingdienst\\.|values\\.).*")
                .check(CLASSES);
    }

    /** What VECOZO, care providers and the CAK do, they do from outside, and with no code of the hub. */
    @Test
    void thePartnersInTheChainKnowNothingOfThePortal() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".vecozo", ROOT + ".cak", ROOT + ".keten")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("nl\\.bidn\\.(?!portal\\.sandbox\\.(vecozo|cak|keten)\\.).*")
                .check(CLASSES);
    }

    /** What systems of creditors and counsellors do, they do from outside, by the client that a supplier copies. */
    @Test
    void theSystemsOfTheSchuldenknooppuntKnowNothingOfThePortal() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".schuldenknooppunt..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("nl\\.bidn\\.(?!portal\\.sandbox\\.schuldenknooppunt\\.).*")
                .check(CLASSES);
    }

    /** What a supplier copies has nothing of the portal, and nothing of the sandbox. */
    @Test
    void theClientOfTheSchuldenknooppuntStandsAlone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".schuldenknooppunt.client")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".schuldenknooppunt.client",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "javax.xml.stream..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(CLASSES);
    }
}
