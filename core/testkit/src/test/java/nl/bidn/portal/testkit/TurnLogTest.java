// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.node.ConfiguredEnvironment;
import nl.bidn.portal.data.node.DerbyBackups;
import nl.bidn.portal.data.node.OpenDatabase;
import nl.bidn.portal.data.node.TurnLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was destroyed is in no file of the database, once its log is turned, and in no copy. */
class TurnLogTest {
    private static final OrganisationId OWNER = new OrganisationId("GM9901");
    private static final int SIZE = 100_000;

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final Needles keys = new Needles();

    @TempDir
    Path folder;

    private OpenDatabase open;

    @BeforeEach
    void aFileWasDestroyed() {
        var properties = new Properties();
        properties.setProperty("portal.data", folder.toString());
        properties.setProperty("portal.node", "test");
        open = OpenDatabase.open(new ConfiguredEnvironment(properties));
        var vault = open.vaults().of("test");
        String id = open.transactions().call(() -> {
            try (var draft = vault.draft(OWNER)) {
                draft.write(new byte[SIZE]);
                return draft.finish().id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        keys.bytes("key", wrappedKey().getBytes(StandardCharsets.US_ASCII));
        open.transactions().run(() -> vault.destroy(OWNER, id));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private String wrappedKey() {
        return open.transactions().call(connection -> {
            try (var query = connection.createStatement();
                    var rows = query.executeQuery("select wrapped_key from portal.vault_file")) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @Test
    void itsKeyGoesWithTheLog() throws IOException {
        assertThat(keys.below(folder.resolve("database")))
                .as("Derby keeps it, which is why the log is turned")
                .isNotEmpty();
        assertThat(new TurnLog(open).run(clock)).isEqualTo("The log of the database was turned");
        assertThat(keys.below(folder)).isEmpty();
        open.close();
        assertThat(keys.below(folder)).isEmpty();
    }

    @Test
    void itsKeyIsInNoCopy() throws IOException {
        var found = new TreeSet<String>();
        Path zip = new DerbyBackups(open, clock).backup(folder.resolve("backups"));
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            while (in.getNextEntry() != null) {
                found.addAll(keys.in(in));
            }
        }
        assertThat(found).isEmpty();
    }
}
