// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.cache.TableNodeCaches;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.keys.DerivedSecrets;
import nl.bidn.portal.data.keys.KeyFile;
import nl.bidn.portal.data.keys.MasterKey;
import nl.bidn.portal.data.keys.ScopedSecrecy;
import nl.bidn.portal.data.unit.ClassPathUnit;
import nl.bidn.portal.data.unit.PortalSchema;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.data.unit.Unit;
import nl.bidn.portal.data.unit.UnitSource;
import nl.bidn.portal.data.vault.VaultRoom;

/**
 * The real core/data without OSGi: an empty database of one test or test class, with the same transactions, units, vault,
 * secrets and caches. Close it when done. A store's test is written once and run against both databases.
 */
public final class TestDatabase implements AutoCloseable {
    /** The two that everything must work on; for {@code @EnumSource}. */
    public enum Engine {
        DERBY,
        POSTGRESQL;

        public TestDatabase open() {
            return this == DERBY ? derby() : postgresql();
        }
    }

    private final Database database;
    private final BoundTransactions transactions;
    private final MasterKey key;
    private final TableNodeCaches caches;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private TestDatabase(Database database) {
        this(database, sql -> MasterKey.random());
    }

    private TestDatabase(Database database, Function<Sql, MasterKey> keys) {
        this.database = database;
        this.transactions = new BoundTransactions(database);
        open.push(database);
        PortalSchema.update(database);
        this.key = keys.apply(transactions);
        this.caches = new TableNodeCaches(transactions);
    }

    /** Derby, in memory. */
    public static TestDatabase derby() {
        return new TestDatabase(Templates.derby());
    }

    /** Derby on disk, with its master key beside it: what another process left there is there, also after a kill -9. */
    public static TestDatabase derby(Path folder) {
        return new TestDatabase(Database.derby(folder.resolve("db")), KeyFile.below(folder)::open);
    }

    /**
     * A fresh database of a PostgreSQL of this JVM's own, started when it is first asked for; where PostgreSQL is not
     * installed the test is skipped with a line that says so.
     */
    public static TestDatabase postgresql() {
        return new TestDatabase(Templates.postgresql());
    }

    /** A PostgreSQL that another process made, with its master key in this folder: as several nodes have it, or one again. */
    public static TestDatabase postgresql(String url, Path folder) {
        return new TestDatabase(Database.postgresql(url, "", ""), KeyFile.below(folder)::open);
    }

    /**
     * Does the schema steps of a unit and starts it.
     *
     * @param unit its name in a {@code META-INF/persistence.xml} of the class path
     */
    public EntityManager unit(String unit, ClassLoader loader) {
        UnitSource source = ClassPathUnit.find(unit, loader);
        new SchemaSteps(database).run(source.schema(), source.steps());
        Unit started = Unit.start(source, transactions);
        open.push(started);
        return started.entityManager();
    }

    public Transactions transactions() {
        return transactions;
    }

    public Sql sql() {
        return transactions;
    }

    public Secrets secrets() {
        return new DerivedSecrets(key);
    }

    /** @param owner a product, or a room of the core */
    public Secrecy secrecy(String owner) {
        return new ScopedSecrecy(key, owner);
    }

    /** They don't follow other nodes, as a test has one. */
    public NodeCaches caches() {
        return caches;
    }

    /** @param owner a product, or a room of the core */
    public Vault vault(String owner) {
        return new VaultRoom(transactions, key).of(owner);
    }

    Database database() {
        return database;
    }

    MasterKey key() {
        return key;
    }

    BoundTransactions bound() {
        return transactions;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
