// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is wrong in the metadata of a makelaar: it is not taken in, or what it says helps no attacker. */
class MetadataAttackTest {
    private static final String ENTITY = "urn:etoegang:HM:00000099000000002000:entities:9000";

    private static final String REFUSED = "makelaar-geweigerd";

    private final Ground ground = Ground.started();
    private final Path folder = folder();
    private final String good = ground.makelaar().metadata(Makelaar.NOORDWIND);
    private final Path pinned = write("makelaar.pem", Certificates.pem(good));

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of(System.getProperty("portal.work")), "metadata");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String taking(Path metadata) {
        return "portal:broker-import --certificate " + pinned + " --entity-id " + ENTITY + " --id " + Makelaar.NOORDWIND
                + " " + metadata;
    }

    private Path metadata(String attack) {
        ground.makelaar().set(attack);
        try {
            return write(attack + ".xml", ground.makelaar().metadata(Makelaar.NOORDWIND));
        } finally {
            ground.makelaar().set("");
        }
    }

    @AfterEach
    void mend() {
        ground.portal.console(taking(write("good.xml", good)));
        ground.calm();
    }

    @TestFactory
    List<DynamicTest> isNotTakenIn() {
        return ground.makelaar().attacks().stream()
                .filter(attack -> attack.reason().equals("METADATA"))
                .map(attack -> DynamicTest.dynamicTest(attack.name() + ": " + attack.what(), () -> {
                    isRefused(attack.name());
                    ground.signedIn(Ground.BAS);
                    ground.calm();
                }))
                .toList();
    }

    /** The operator reads a line, and the audit has one with the reason. */
    private String isRefused(String attack) {
        var wrong = metadata(attack);
        ground.audit.fresh(REFUSED);
        assertThat(ground.portal.refusedAtConsole(taking(wrong))).doesNotContain("\tat ", "too many arguments");
        var lines = ground.audit.fresh(REFUSED);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("REFUSED");
            assertThat(line.detail()).matches("[A-Z_]+ makelaar " + Makelaar.NOORDWIND + " door \\S+");
        });
        var reason = lines.get(0).detail().split(" ", 2)[0];
        assertThat(reason).isIn(Reasons.of("METADATA"));
        return reason;
    }

    /** B8: eTD lets a key not say what it is for. That must not mean that nothing is checked. */
    @Test
    void aKeyThatDoesNotSayWhatForIsStillAsked() {
        ground.portal.console(taking(metadata("B8")));
        ground.signedIn(Ground.BAS);
        for (var attack : List.of("B8", "B8-stranger")) {
            ground.calm();
            refused(attack);
        }
    }

    private void refused(String attack) {
        var visitor = ground.visitor();
        var given = ground.makelaar().signIn(visitor.begin(Makelaar.NOORDWIND), Ground.BAS, Map.of("aanval", attack));
        PlainPage.check(visitor.bring(given));
        assertThat(ground.refused()).startsWith("SIGNATURE");
        assertThat(visitor.signedIn()).isFalse();
    }

    /** B6, B9: a key of a stranger, or one that is too short, does not become that of the makelaar. */
    @Test
    void anotherKeyIsNotTakenIn() {
        Map.of("B6-metadata", "SIGNATURE_INVALID", "B9-short", "KEY").forEach((attack, reason) -> {
            ground.calm();
            assertThat(isRefused(attack)).isEqualTo(reason);
            ground.calm();
            refused(attack);
        });
    }
}
