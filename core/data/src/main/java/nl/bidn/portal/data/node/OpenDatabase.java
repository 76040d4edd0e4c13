// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.jdbc.DerbySettings;
import nl.bidn.portal.data.keys.DerivedSecrets;
import nl.bidn.portal.data.keys.KeyFile;
import nl.bidn.portal.data.keys.MasterKey;
import nl.bidn.portal.data.unit.PortalSchema;
import nl.bidn.portal.data.vault.VaultRoom;

/**
 * All that this room offers, from one database; knows no OSGi. Opening takes about a second and refuses with an
 * {@link IllegalStateException} that has a line for the operator.
 */
public final class OpenDatabase implements AutoCloseable {
    private final Database database;
    private final MasterKey key;
    private final BoundTransactions transactions;
    private final TableNodeCaches caches;

    private OpenDatabase(Database database, KeyFile keyFile) {
        this.database = database;
        this.transactions = new BoundTransactions(database);
        PortalSchema.update(database);
        this.key = keyFile.open(transactions);
        this.caches = new TableNodeCaches(transactions);
        caches.follow();
    }

    /** Opens the database that the environment names. */
    public static OpenDatabase open(PortalEnvironment environment) {
        KeyFile keyFile = keyFile(environment);
        Database database = database(environment, keyFile);
        try {
            return new OpenDatabase(database, keyFile);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static KeyFile keyFile(PortalEnvironment environment) {
        return environment
                .value("key.file")
                .map(file -> KeyFile.at(Path.of(file)))
                .orElseGet(() -> KeyFile.below(environment.dataFolder()));
    }

    private static Database database(PortalEnvironment environment, KeyFile keyFile) {
        String url = environment.databaseUrl();
        try {
            if (url.isEmpty()) {
                return derby(environment, keyFile);
            }
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalStateException(
                        "portal.db.url does not start with jdbc:postgresql: and is not empty either (which means Derby)");
            }
            String password = environment
                    .secret("db.password")
                    .or(() -> environment.value("db.password"))
                    .orElse("");
            return Database.postgresql(url, environment.value("db.user").orElse(""), password);
        } catch (DatabaseException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw new IllegalStateException(
                    "The database can't be opened: " + lastCause(e).getMessage(), e);
        }
    }

    private static Database derby(PortalEnvironment environment, KeyFile keyFile) {
        Path dataFolder = environment.dataFolder();
        try {
            DerbySettings.home(Files.createDirectories(dataFolder.resolve("log")));
        } catch (IOException e) {
            throw new IllegalStateException("The data folder " + dataFolder + " can't be written: " + e, e);
        }
        new Restore(dataFolder, keyFile).run();
        environment.value(EmptyDatabase.SETTING).ifPresent(zip -> EmptyDatabase.unpack(Path.of(zip), dataFolder));
        return Database.derby(dataFolder.resolve("database"));
    }

    private static Throwable lastCause(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last;
    }

    public Database database() {
        return database;
    }

    public MasterKey key() {
        return key;
    }

    public BoundTransactions transactions() {
        return transactions;
    }

    public DerivedSecrets secrets() {
        return new DerivedSecrets(key);
    }

    public TableNodeCaches caches() {
        return caches;
    }

    public VaultRoom vaults() {
        return new VaultRoom(transactions, key);
    }

    @Override
    public void close() {
        caches.close();
        database.close();
    }
}
