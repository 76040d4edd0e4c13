// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import nl.bidn.product.zorgberichten.message.Sets;

/** A bundle with a release of iWmo as it might be once: that of today with other names. */
final class NextRelease {
    private static final String FOLDER = "standaarden/iwmo-9.9";

    private NextRelease() {}

    /** Written beside it and moved, as whoever watches the folder may look at any moment. */
    static void write(Path bundle) throws IOException {
        Path draft = Files.createTempFile("iwmo", ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(draft), manifest());
                var files = Files.list(Sets.FOLDER.resolve("iwmo-3.2"))) {
            for (Path file : files.toList()) {
                jar.putNextEntry(new JarEntry(FOLDER + "/" + file.getFileName()));
                jar.write(next(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(draft, bundle);
    }

    private static String next(String text) {
        return text.replace("/iwmo/3_2/", "/iwmo/9_9/")
                .replace("release=\"3.2\"", "release=\"9.9\"")
                .replace(" subversie=\"2\"", " subversie=\"9\"")
                .replace("functieSubversie=\"0002\"", "functieSubversie=\"0009\"");
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "nl.bidn.zorg.standaard.iwmo-9.9");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Zorg-Standaard", FOLDER);
        return manifest;
    }
}
