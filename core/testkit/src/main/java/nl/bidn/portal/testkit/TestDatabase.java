// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.jdbc.Database;
import nl.bidn.portal.data.unit.ClassPathUnit;
import nl.bidn.portal.data.unit.SchemaSteps;
import nl.bidn.portal.data.unit.Unit;
import nl.bidn.portal.data.unit.UnitSource;

/**
 * The real core/data without OSGi: an empty database of one test or test class, with the same transactions and units.
 * Close it when done.
 */
public final class TestDatabase implements AutoCloseable {
    private final Database database;
    private final BoundTransactions transactions;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private TestDatabase(Database database) {
        this.database = database;
        this.transactions = new BoundTransactions(database);
        open.push(database);
    }

    /** Derby, in memory. */
    public static TestDatabase derby() {
        return new TestDatabase(Database.derbyInMemory("test-" + UUID.randomUUID()));
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
