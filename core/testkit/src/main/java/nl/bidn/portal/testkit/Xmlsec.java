// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The program that judges signatures apart from the JDK. Where it is missing the build fails, unless it is told so. */
public final class Xmlsec {
    /** Says of a machine that it has no xmlsec1: what needs it is skipped there. */
    public static final String WITHOUT = "portal.test.without.xmlsec1";

    private static final Path USUAL = Path.of("/usr/bin/xmlsec1");

    private Xmlsec() {}

    /** To be called by each test that needs it. */
    public static Path program() {
        return program(USUAL, Boolean.getBoolean(WITHOUT));
    }

    static Path program(Path path, boolean without) {
        if (!Files.isExecutable(path)) {
            Assumptions.assumeFalse(without, "this machine has no xmlsec1, says -D" + WITHOUT);
            throw new AssertionError(path + " is missing, so nobody but the JDK would judge our signatures:"
                    + " apt-get install xmlsec1; on a machine that can't have it: -D" + WITHOUT + "=true");
        }
        return path;
    }
}
