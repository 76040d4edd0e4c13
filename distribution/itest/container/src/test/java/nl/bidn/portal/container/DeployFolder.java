// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder into which an operator drops products. */
final class DeployFolder {
    private DeployFolder() {}

    /** Puts a file there at once, so that no half of it is seen. */
    static Path drop(Path file) {
        try {
            Path dropped = Portal.deployFolder().resolve(file.getFileName());
            Path beside = Files.copy(
                    file, Portal.folder("karaf.base").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            return Files.move(beside, dropped, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void take(Path dropped) {
        try {
            Files.delete(dropped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
