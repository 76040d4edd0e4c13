// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.jdbc.DerbySettings;
import nl.bidn.portal.data.unit.ClassPathUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An empty Derby database in which the schema steps of all bundles of the distribution were done already: made by the build, unpacked
 * at the first start. It holds no key and no row but those steps; what it lacks, the steps of the bundles do as ever.
 */
public final class EmptyDatabase {
    /** Where the distribution has it; without it the first start makes a database itself. */
    static final String SETTING = "database.empty";

    private static final Logger LOG = LoggerFactory.getLogger(EmptyDatabase.class);

    private EmptyDatabase() {}

    /**
     * Makes it, of all persistence units on the class path. For the build.
     *
     * @param arguments the zip, and a folder to work in
     */
    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        DerbyBackups.deleteTree(work);
        Files.createDirectories(work);
        DerbySettings.home(work);
        Path folder = work.resolve("database");
        try (Database database = Database.derby(folder)) {
            ClassPathUnit.update(database, EmptyDatabase.class.getClassLoader());
        }
        Files.createDirectories(zip.toAbsolutePath().getParent());
        try (OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            DatabaseZip.write(folder, out);
        }
        DerbyBackups.deleteTree(work);
    }

    /** Puts it where there is no database yet. Killed half-way, it begins again at the next start. */
    static void unpack(Path zip, Path dataFolder) {
        Path database = dataFolder.resolve("database");
        if (Files.exists(database) || !Files.exists(zip)) {
            return;
        }
        try {
            Path fresh = dataFolder.resolve("database.unpacking");
            DerbyBackups.deleteTree(fresh);
            try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
                DatabaseZip.unpack(file, fresh);
            }
            Files.move(fresh, database);
            LOG.info("Began with the empty database of the distribution");
        } catch (IOException e) {
            throw new IllegalStateException("The empty database " + zip + " can't be unpacked: " + e, e);
        }
    }
}
