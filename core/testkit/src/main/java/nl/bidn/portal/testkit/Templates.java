// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.unit.ClassPathUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fresh databases for tests: the schema steps of all units on the class path are done once in a JVM, as the build does for the
 * distribution, and each database begins as a copy of that. For any thread.
 */
final class Templates {
    private static final String DERBY = "template";

    private static @Nullable Path derby;
    private static @Nullable String postgresql;

    private Templates() {}

    /** In memory. */
    static Database derby() {
        return Database.derbyInMemory("test-" + UUID.randomUUID(), derbyTemplate());
    }

    private static synchronized Path derbyTemplate() {
        Path template = derby;
        if (template == null) {
            Path folder = folderOfThisJvm();
            try (Database database = Database.derbyInMemory(DERBY)) {
                fill(database);
                database.copy(folder);
            }
            template = folder.resolve(DERBY);
            derby = template;
        }
        return template;
    }

    static Database postgresql() {
        TestPostgres server = TestPostgres.ofThisJvm();
        return Database.postgresql(server.freshUrl(postgresqlTemplate(server)), "", "");
    }

    private static synchronized String postgresqlTemplate(TestPostgres server) {
        String template = postgresql;
        if (template == null) {
            String url = server.freshUrl();
            try (Database database = Database.postgresql(url, "", "")) {
                fill(database);
            }
            template = TestPostgres.name(url);
            postgresql = template;
        }
        return template;
    }

    private static void fill(Database database) {
        try {
            ClassPathUnit.update(database, Templates.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOfThisJvm() {
        try {
            Path folder = Files.createTempDirectory("portal-derby");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
