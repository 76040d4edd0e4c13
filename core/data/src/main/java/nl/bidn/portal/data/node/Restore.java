// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.bidn.portal.data.keys.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back a copy that {@link DerbyBackups} made and the operator put into {@code restore}, before the database opens.
 * Killed half-way, it does the rest at the next start; the old database is kept.
 */
final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Path dataFolder;
    private final KeyFile keyFile;

    Restore(Path dataFolder, KeyFile keyFile) {
        this.dataFolder = dataFolder;
        this.keyFile = keyFile;
    }

    /** @throws IllegalStateException with a line for the operator; then nothing was changed */
    void run() {
        Path folder = dataFolder.resolve("restore");
        try {
            List<Path> zips = zips(folder);
            if (zips.size() > 1) {
                throw new IllegalStateException("There are " + zips.size() + " copies in " + folder + "; leave one");
            }
            if (!zips.isEmpty()) {
                restore(zips.get(0));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The copy in " + folder + " can't be taken back: " + e, e);
        }
    }

    private static List<Path> zips(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".zip")).toList();
        }
    }

    private void restore(Path zip) throws IOException {
        Path fresh = dataFolder.resolve("database.restoring");
        DerbyBackups.deleteTree(fresh);
        try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            check(zip, file);
            DatabaseZip.unpack(file, fresh);
        }
        Path database = dataFolder.resolve("database");
        if (Files.exists(database)) {
            Files.move(database, aside(zip));
        }
        Files.move(fresh, database);
        Path done = Files.createDirectories(zip.resolveSibling("done"));
        Files.move(zip, done.resolve(zip.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        LOG.info("Restored the database from {}; the one before is kept beside it", zip.getFileName());
    }

    private Path aside(Path zip) {
        String name = "database.before-" + zip.getFileName().toString().replace(".zip", "");
        Path aside = dataFolder.resolve(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = dataFolder.resolve(name + "-" + i);
        }
        return aside;
    }

    private void check(Path zip, ZipFile file) throws IOException {
        ZipEntry label = file.getEntry(DerbyBackups.LABEL);
        if (label == null) {
            throw new IllegalStateException(zip + " is not a copy of a portal's database");
        }
        var properties = new Properties();
        try (InputStream in = file.getInputStream(label)) {
            properties.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        String expected = properties.getProperty("master-key-fingerprint", "");
        String here = keyFile.fingerprint().orElse("");
        if (!expected.equals(here)) {
            throw new IllegalStateException(zip + " was sealed with another master key than the one here"
                    + (here.isEmpty() ? ", where there is none" : "") + "; put the key back first");
        }
    }
}
