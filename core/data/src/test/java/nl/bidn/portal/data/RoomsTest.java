// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** This room's packages: those that work without OSGi must not know it, and arrows go one way. */
@AnalyzeClasses(packages = "nl.bidn.portal.data", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule arrows_go_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("contract")
            .definedBy("nl.bidn.portal.data")
            .layer("jdbc")
            .definedBy("..data.jdbc")
            .layer("unit")
            .definedBy("..data.unit")
            .layer("keys")
            .definedBy("..data.keys")
            .layer("vault")
            .definedBy("..data.vault")
            .layer("cache")
            .definedBy("..data.cache")
            .layer("node")
            .definedBy("..data.node")
            .whereLayer("node")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("vault")
            .mayOnlyBeAccessedByLayers("node")
            .whereLayer("cache")
            .mayOnlyBeAccessedByLayers("node")
            .whereLayer("unit")
            .mayOnlyBeAccessedByLayers("node")
            .whereLayer("keys")
            .mayOnlyBeAccessedByLayers("vault", "node")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("unit", "vault", "cache", "node");

    @ArchTest
    static final ArchRule only_node_knows_osgi = noClasses()
            .that()
            .resideOutsideOfPackage("..data.node")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi.framework..", "org.osgi.service..", "org.osgi.util..");

    @ArchTest
    static final ArchRule only_units_know_jpa = noClasses()
            .that()
            .resideOutsideOfPackages("..data.unit", "..data.node")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.persistence..", "org.apache.openjpa..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** The clock of production is made here, and nowhere else. */
    @ArchTest
    static final ArchRule the_system_clock_is_made_once =
            noClasses().that().doNotHaveSimpleName("DataRoom").should().callMethod(Clock.class, "systemUTC");
}
