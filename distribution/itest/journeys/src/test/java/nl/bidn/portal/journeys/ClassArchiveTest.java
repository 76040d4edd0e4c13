// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.driver.RunningPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archive of classes makes a start quicker, and stops none when it is damaged, old or made by another Java. */
class ClassArchiveTest {
    private static final Path BUILT = RunningPortal.script(Path.of(System.getProperty("portal.checkout")))
            .resolve("../..")
            .normalize();
    private static final String ARCHIVE = "lib/classes.jsa";

    @TempDir
    static Path folder = Path.of("");

    private static Path home = Path.of("");
    private static Optional<RunningPortal> prepared = Optional.empty();

    /** The distribution that was built, but for its folder lib, which is ours; and one portal that is started of it again and again. */
    @BeforeAll
    static void distribution() throws IOException {
        home = RunningPortal.script(folder).resolve("../..").normalize();
        Files.createDirectories(home.resolve("lib"));
        link("system");
        link("etc");
        for (String name : new String[] {"boot", "client", "jdk9plus", "endorsed", "ext", "empty-database.zip"}) {
            link("lib/" + name);
        }
        Files.createDirectory(home.resolve("bin"));
        Files.copy(BUILT.resolve("bin/portal"), home.resolve("bin/portal"));
        assertThat(home.resolve("bin/portal").toFile().setExecutable(true)).isTrue();
        try (var jars = Files.list(BUILT.resolve("lib"))) {
            for (Path jar : jars.filter(f -> f.toString().endsWith(".jar")).toList()) {
                link("lib/" + jar.getFileName());
            }
        }
        prepared = Optional.of(RunningPortal.prepared(folder, folder.resolve("data"), Map.of()));
    }

    private static void link(String name) throws IOException {
        Files.createSymbolicLink(home.resolve(name), BUILT.resolve(name).toRealPath());
    }

    private boolean startsWithArchive() throws IOException {
        var portal = prepared.orElseThrow();
        portal.start();
        try {
            return Files.readString(Path.of("/proc/" + portal.process().pid() + "/maps"))
                    .contains(ARCHIVE);
        } finally {
            portal.stop();
        }
    }

    private void keep(byte[] archive) throws IOException {
        Files.write(home.resolve(ARCHIVE), archive);
    }

    /** What {@code portal archive} noted of it. */
    private void note(byte[] archive) throws IOException, InterruptedException {
        Path noted = Files.write(folder.resolve("noted"), archive);
        var cksum = new ProcessBuilder("cksum")
                .redirectInput(noted.toFile())
                .redirectOutput(home.resolve(ARCHIVE + ".sum").toFile())
                .start();
        assertThat(cksum.waitFor()).isZero();
    }

    @Test
    void isOfUseWhereverTheDistributionLies() throws IOException {
        keep(Files.readAllBytes(BUILT.resolve(ARCHIVE)));
        Files.copy(
                BUILT.resolve(ARCHIVE + ".sum"), home.resolve(ARCHIVE + ".sum"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(startsWithArchive()).isTrue();
    }

    /** What may become of it. */
    enum Damage {
        NONSENSE {
            @Override
            byte[] of(byte[] whole) {
                return "<html>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            }
        },
        HALF {
            @Override
            byte[] of(byte[] whole) {
                return Arrays.copyOf(whole, whole.length / 2);
            }
        },
        OF_ANOTHER_JAVA {
            @Override
            byte[] of(byte[] whole) {
                var other = whole.clone();
                var name = " VM (";
                int version = new String(other, 0, 4096, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
                other[version]++;
                return other;
            }
        };

        abstract byte[] of(byte[] whole);
    }

    @ParameterizedTest
    @EnumSource
    void stopsNoStartWhen(Damage damage) throws Exception {
        var whole = Files.readAllBytes(BUILT.resolve(ARCHIVE));
        var damaged = damage.of(whole);
        keep(damaged);
        // the JVM itself must see that it is of another
        note(damage == Damage.OF_ANOTHER_JAVA ? damaged : whole);

        assertThat(startsWithArchive()).isFalse();
    }
}
