// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.bidn.portal.data.node.ConfiguredEnvironment;
import nl.bidn.portal.data.node.EmptyDatabase;
import nl.bidn.portal.data.node.OpenDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that the build makes, and the first start unpacks. */
class EmptyDatabaseTest {
    @TempDir
    Path folder;

    private Path zip = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void make() throws IOException {
        zip = folder.resolve("empty-database.zip");
        data = Files.createDirectory(folder.resolve("data"));
        EmptyDatabase.main(new String[] {zip.toString(), folder.resolve("work").toString()});
    }

    private OpenDatabase open() {
        var system = new Properties();
        system.setProperty("portal.data", data.toString());
        system.setProperty("portal.database.empty", zip.toString());
        return OpenDatabase.open(new ConfiguredEnvironment(system));
    }

    private static List<String> strings(OpenDatabase open, String query) {
        return open.transactions().call(connection -> {
            try (var statement = connection.prepareStatement(query);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private static void insert(OpenDatabase open, String text) {
        open.transactions().call(connection -> {
            try (var statement =
                    connection.prepareStatement("insert into notes.mark (id, points, version) values (?, 0, 0)")) {
                statement.setString(1, text);
                return statement.executeUpdate();
            }
        });
    }

    @Test
    void aFirstStartFindsAllStepsDoneAndAKeyOfItsOwn() {
        assertThat(folder.resolve("work")).doesNotExist();
        try (OpenDatabase open = open()) {
            assertThat(strings(open, "select distinct owner from portal.schema_step order by owner"))
                    .contains("notes", "portal");
        }
        List<String> key = key();
        data = folder.resolve("other");
        assertThat(key()).isNotEqualTo(key);
    }

    private List<String> key() {
        try (OpenDatabase open = open()) {
            return strings(open, "select fingerprint from portal.key_check");
        }
    }

    @Test
    void whatIsThereStays() {
        try (OpenDatabase open = open()) {
            insert(open, "kept");
        }
        try (OpenDatabase open = open()) {
            assertThat(strings(open, "select id from notes.mark")).containsExactly("kept");
        }
    }

    @Test
    void oneThatWasKilledHalfWayBeginsAgain() throws IOException {
        Path half = Files.createDirectories(data.resolve("database.unpacking/seg0"));
        Files.writeString(half.resolve("c10.dat"), "half");

        try (OpenDatabase open = open()) {
            insert(open, "works");
        }

        assertThat(data.resolve("database.unpacking")).doesNotExist();
        assertThat(data.resolve("database")).isDirectory();
    }

    @Test
    void withoutItTheDatabaseIsMadeAsEver() throws IOException {
        Files.delete(zip);
        try (OpenDatabase open = open()) {
            assertThat(strings(open, "select distinct owner from portal.schema_step"))
                    .containsExactly("portal");
        }
    }
}
