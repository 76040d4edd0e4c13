// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.data.node.ConfiguredEnvironment;
import nl.bidn.portal.data.node.DatabaseProbe;
import nl.bidn.portal.data.node.DerbyBackups;
import nl.bidn.portal.data.node.OpenDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a data folder: its key, its copies, and what it refuses. */
class OpenDatabaseTest {
    @TempDir
    Path folder;

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");

    @Test
    void makesAKeyThatOnlyTheOwnerReadsAndKeepsIt() throws IOException {
        String sealed;
        try (OpenDatabase open = open()) {
            sealed = open.secrets().seal("totp:1", "geheim");
            assertThat(new DatabaseProbe(open.transactions()).check().status()).isEqualTo(Health.Status.OK);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(key()).hasSize(32);
        try (OpenDatabase open = open()) {
            assertThat(open.secrets().open("totp:1", sealed)).isEqualTo("geheim");
        }
    }

    @Test
    void refusesToStartWithoutTheKeyOrWithAnother() throws IOException {
        open().close();
        Path kept = folder.resolve("kept");
        Files.move(key(), kept);
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no master key at " + key());
        assertThat(key()).doesNotExist();
        Files.write(key(), new byte[32]);
        assertThatThrownBy(this::open).hasMessageContaining("is not the one that this database was sealed with");
        Files.write(key(), new byte[31]);
        assertThatThrownBy(this::open).hasMessageContaining("is not a master key");
        Files.delete(key());
        Files.move(kept, key());
        open().close();
    }

    @Test
    void theOperatorsKeyIsNeverMade() {
        Path own = folder.resolve("own.key");
        assertThatThrownBy(() -> OpenDatabase.open(environment("portal.key.file", own.toString())))
                .hasMessageContaining("There is no master key at " + own);
    }

    @Test
    void refusesAnAddressThatItDoesNotKnow() {
        assertThatThrownBy(() -> OpenDatabase.open(environment("portal.db.url", "jdbc:oracle:x")))
                .hasMessageContaining("jdbc:postgresql:");
        assertThatThrownBy(() -> OpenDatabase.open(
                        environment("portal.db.url", "jdbc:postgresql://127.0.0.1:1/x?connectTimeout=1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The database can't be opened");
    }

    @Test
    void aCopyBringsBackWhatWas() throws IOException {
        Path zip;
        try (OpenDatabase open = open()) {
            insert(open, "before");
            zip = new DerbyBackups(open, clock).backup(folder.resolve("backups"));
            insert(open, "after");
        }
        assertThat(zip.getFileName()).hasToString("portal-20261123-090000.zip");
        assertThat(zip.getParent())
                .isDirectoryContaining(p -> p.equals(zip))
                .isDirectoryNotContaining("glob:**/.copy*");
        Path restore = Files.createDirectories(folder.resolve("restore"));
        Files.copy(zip, restore.resolve("portal.zip"));
        try (OpenDatabase open = open()) {
            assertThat(counters(open)).isEqualTo("before ");
        }
        assertThat(restore.resolve("done/portal.zip")).exists();
        assertThat(folder.resolve("database.before-portal")).isDirectory();
        try (OpenDatabase open = open()) {
            assertThat(counters(open)).isEqualTo("before ");
        }
    }

    @Test
    void aCopyOfAnotherPortalIsRefusedAndChangesNothing() throws IOException {
        Path zip;
        try (OpenDatabase other = OpenDatabase.open(
                environment("portal.data", folder.resolve("other").toString()))) {
            zip = new DerbyBackups(other, clock).backup(folder.resolve("backups"));
        }
        open().close();
        Path restore = Files.createDirectories(folder.resolve("restore"));
        Files.copy(zip, restore.resolve("portal.zip"));
        assertThatThrownBy(this::open).hasMessageContaining("sealed with another master key");
        Files.writeString(restore.resolve("portal.zip"), "no zip");
        assertThatThrownBy(this::open).hasMessageContaining("can't be taken back");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(p -> p.toString().contains("database.before")))
                    .isEmpty();
        }
        Files.delete(restore.resolve("portal.zip"));
        open().close();
    }

    private Path key() {
        return folder.resolve("keys").resolve("master.key");
    }

    private OpenDatabase open() {
        return OpenDatabase.open(environment("portal.node", "test"));
    }

    private ConfiguredEnvironment environment(String name, String value) {
        var properties = new Properties();
        properties.setProperty("portal.data", folder.toString());
        properties.setProperty(name, value);
        return new ConfiguredEnvironment(properties);
    }

    private static void insert(OpenDatabase open, String cache) {
        open.transactions().call(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into portal.cache_change (cache, slot, counter) values (?, 1, 1)")) {
                insert.setString(1, cache);
                return insert.executeUpdate();
            }
        });
    }

    private static String counters(OpenDatabase open) {
        return open.transactions().call(connection -> {
            try (var query = connection.prepareStatement("select cache from portal.cache_change order by cache");
                    var rows = query.executeQuery()) {
                var found = new StringBuilder();
                while (rows.next()) {
                    found.append(rows.getString(1)).append(' ');
                }
                return found.toString();
            }
        });
    }
}
