// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.bidn.portal.data.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the master key. It is made at the very first start and never again: a database that knows a key refuses
 * another one, as whatever was sealed would be lost without anybody noticing.
 */
public final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private final boolean ours;

    private KeyFile(Path file, boolean ours) {
        this.file = file;
        this.ours = ours;
    }

    /** The portal's own file below its data folder. */
    public static KeyFile below(Path dataFolder) {
        return new KeyFile(dataFolder.resolve("keys").resolve("master.key"), true);
    }

    /** A file that the operator keeps. */
    public static KeyFile at(Path file) {
        return new KeyFile(file, false);
    }

    /**
     * Reads the key and tests that it is the one of the database; at the very first start it makes one.
     *
     * @throws IllegalStateException with a line for the operator
     */
    public MasterKey open(Sql sql) {
        Optional<String> known = sql.call(KeyFile::fingerprint);
        if (!Files.exists(file)) {
            if (!ours || known.isPresent()) {
                throw new IllegalStateException("There is no master key at " + file
                        + (known.isPresent() ? ", and the database holds data sealed with it" : "")
                        + ". Put the key back; it is kept apart from backups of the database");
            }
            make();
        }
        MasterKey key = read();
        String expected = known.orElseGet(() -> remember(sql, key));
        if (!expected.equals(key.fingerprint())) {
            throw new IllegalStateException(
                    "The master key at " + file
                            + " is not the one that this database was sealed with. Put the right key there, or the database that belongs to this key");
        }
        return key;
    }

    /** Its fingerprint, if the file is there; without looking at any database. */
    public Optional<String> fingerprint() {
        return Files.exists(file) ? Optional.of(read().fingerprint()) : Optional.empty();
    }

    private static Optional<String> fingerprint(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select fingerprint from portal.key_check where id = 1");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Another node that starts at the same time may have been first: then its key counts. */
    private static String remember(Sql sql, MasterKey key) {
        return sql.call(connection -> {
            String insert = "insert into portal.key_check (id, fingerprint) values (1, ?)"
                    + (sql.dialect() == Sql.Dialect.POSTGRESQL ? " on conflict do nothing" : "");
            try (PreparedStatement line = connection.prepareStatement(insert)) {
                line.setString(1, key.fingerprint());
                line.executeUpdate();
            }
            return fingerprint(connection).orElseThrow();
        });
    }

    private MasterKey read() {
        try {
            warnIfOpen();
            return new MasterKey(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("The master key at " + file + " can't be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file + " is not a master key: " + e.getMessage(), e);
        }
    }

    private void warnIfOpen() throws IOException {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!mode.endsWith("------")) {
            LOG.warn("The master key {} is open to others ({}); run: chmod 600 {}", file, mode, file);
        }
    }

    private void make() {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path draft = Files.createTempFile(folder, "master", ".new", owner);
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(Sealer.newKey()));
                out.force(true);
            }
            Files.createLink(file, draft);
            Files.delete(draft);
            LOG.info("Made a master key at {}. Keep a copy of it apart from the database", file);
        } catch (IOException e) {
            throw new IllegalStateException("No master key can be made at " + file + ": " + e, e);
        }
    }
}
