// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may know whom inside a bundle. A bundle's {@code RoomsTest} says {@code Rooms.check("nl.bidn.product.name")}, a room
 * of the core {@code Rooms.checkCore("nl.bidn.portal.name")}. Rules for rooms that a bundle does not have pass.
 */
public final class Rooms {
    private static final List<ArchRule> ALL =
            List.of(onlyStoreKnowsPersistence(), webIsForDoorAndWeb(), messageIsPure(), timeComesFromAClock());
    private static final List<ArchRule> PRODUCTS =
            List.of(serviceKnowsNoWeb(), doorsKnowNoStore(), productsOpenNothing(), productsKnowTheApi());

    private Rooms() {}

    /** All rules for a product. */
    public static void check(String rootPackage) {
        JavaClasses classes = read(rootPackage);
        ALL.forEach(rule -> rule.check(classes));
        PRODUCTS.forEach(rule -> rule.check(classes));
    }

    /** The rules that also hold for the rooms of the core. */
    public static void checkCore(String rootPackage) {
        JavaClasses classes = read(rootPackage);
        ALL.forEach(rule -> rule.check(classes));
    }

    static List<ArchRule> rules() {
        return Stream.concat(ALL.stream(), PRODUCTS.stream()).toList();
    }

    private static JavaClasses read(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    private static ArchRule onlyStoreKnowsPersistence() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.persistence..", "java.sql..", "javax.sql..")
                .because("only a store says EntityManager, JPQL or SQL")
                .allowEmptyShould(true);
    }

    private static ArchRule webIsForDoorAndWeb() {
        return noClasses()
                .that()
                .resideInAnyPackage("..service..", "..message..", "..store..", "..endpoint..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("nl\\.bidn\\.portal\\.api\\.(Tab|TabRequest|View)(\\$.*)?")
                .because("only the door and web know tabs and views")
                .allowEmptyShould(true);
    }

    private static ArchRule messageIsPure() {
        return classes()
                .that()
                .resideInAPackage("..message..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "javax.crypto..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "nl.bidn.portal.values..",
                        "..message.."))
                .because("parsing and writing a standard needs no OSGi, no database and no clock")
                .allowEmptyShould(true);
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now", ZoneId.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("time comes from the Clock service, which tests and the sandbox can move");
    }

    private static ArchRule serviceKnowsNoWeb() {
        return noClasses()
                .that()
                .resideInAPackage("..service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.ws.rs..", "gg.jte..", "..web..", "..endpoint..")
                .because("a rule is the same through each door")
                .allowEmptyShould(true);
    }

    private static ArchRule doorsKnowNoStore() {
        return noClasses()
                .that()
                .resideInAnyPackage("..web..", "..endpoint..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .because("each door asks the service, which holds the rules")
                .allowEmptyShould(true);
    }

    private static ArchRule productsOpenNothing() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|URL|HttpURLConnection|http\\..*)"
                                + "|java\\.lang\\.Thread|java\\.lang\\.ProcessBuilder"
                                + "|java\\.util\\.(Timer|concurrent\\.(Executor.*|.*ExecutorService|ForkJoin.*|CompletableFuture))")
                .because("sockets, mail and threads are the core's, behind its services");
    }

    private static ArchRule productsKnowTheApi() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("nl\\.bidn\\.portal\\.(?!api\\.|values\\.|ui\\.).*")
                .because("a product knows of the portal only its api and values, and the macros of its pages");
    }
}
