// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedlesTest {
    private static final String SECRET = "geheim-van-iemand";
    private static final int PIECE = 1 << 20;

    private final Needles needles = new Needles().text("secret", SECRET).bytes("number", new byte[] {1, -2, 3, -4});

    @TempDir
    private Path folder;

    @Test
    void findsWhatLiesAcrossTheEndOfAPiece() throws IOException {
        for (int before = PIECE - SECRET.length(); before <= PIECE + 1; before++) {
            byte[] much = new byte[PIECE + 100];
            System.arraycopy(SECRET.getBytes(StandardCharsets.UTF_8), 0, much, before, SECRET.length());
            assertThat(needles.in(Files.write(folder.resolve("much"), much))).containsExactly("secret");
        }
    }

    @Test
    void findsATextInTwoWidthsAndWithinSomethingThatWasEncoded() throws IOException {
        Path wide = folder.resolve("wide");
        Files.write(wide, ("x" + SECRET).getBytes(StandardCharsets.UTF_16LE));
        assertThat(needles.in(wide)).containsExactly("secret, wide");
        for (int before = 0; before < 3; before++) {
            String around = "a".repeat(before) + SECRET + "b";
            Path coded = folder.resolve("coded-" + before);
            Files.write(coded, Base64.getUrlEncoder().encode(around.getBytes(StandardCharsets.UTF_8)));
            assertThat(needles.in(coded)).as("after %d", before).hasSize(1);
        }
    }

    @Test
    void saysInWhichFileBelowAFolder() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/c"), new byte[] {0, 1, -2, 3, -4});
        Files.writeString(folder.resolve("d"), "nothing");
        assertThat(needles.below(folder)).containsExactly("number in a/b/c");
    }
}
