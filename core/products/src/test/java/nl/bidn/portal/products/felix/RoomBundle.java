// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The bundle of this room as it was just compiled, but taking its own interfaces from the class path of the test, so that
 * the test can speak to its services.
 */
final class RoomBundle {
    private RoomBundle() {}

    static Path pack(Path folder) throws IOException {
        Path classes = Path.of("target/classes");
        Path jar = folder.resolve("room.jar");
        try (InputStream in = Files.newInputStream(classes.resolve(JarFile.MANIFEST_NAME));
                Stream<Path> files = Files.walk(classes)) {
            Manifest manifest = new Manifest(in);
            manifest.getMainAttributes().remove(new Attributes.Name("Export-Package"));
            String imports = manifest.getMainAttributes().getValue("Import-Package");
            manifest.getMainAttributes().putValue("Import-Package", imports + ",nl.bidn.portal.products");
            List<Path> contents = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("MANIFEST.MF"))
                    .sorted()
                    .toList();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (Path file : contents) {
                    out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
        return jar;
    }
}
