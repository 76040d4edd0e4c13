// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Examples, schemas and lists that others published. They are no part of this repository, but may stand beside it. */
public final class SharedData {
    private static final String FOLDER = "shared/data";

    private SharedData() {}

    /** A file or folder of these. Where it is absent the test that asks for it is skipped, and says so. */
    public static Path at(String path) {
        return find(path)
                .orElseGet(() ->
                        Assumptions.abort("skipped: no " + path + " in a folder " + FOLDER + " above this project"));
    }

    /** For a test that can do without: found by walking up from where it runs. */
    public static Optional<Path> find(String path) {
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve(FOLDER))) {
            above = above.getParent();
        }
        return Optional.ofNullable(above)
                .map(folder -> folder.resolve(FOLDER).resolve(path))
                .filter(Files::isReadable);
    }
}
