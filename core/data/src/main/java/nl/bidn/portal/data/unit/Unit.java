// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.sql.Connection;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.jdbc.BoundDataSource;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.jdbc.Participant;
import org.apache.openjpa.conf.OpenJPAConfiguration;
import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.jdbc.conf.JDBCConfigurationImpl;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A persistence unit that runs. For any thread; closed once. */
public final class Unit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);

    /** Derby, unlike OpenJPA's idea of it, takes an alias in an UPDATE and a DELETE; see {@link InPlacePostgres}. */
    private static final String DERBY =
            "derby(BooleanTypeName=BOOLEAN,BooleanRepresentation=BOOLEAN,AllowsAliasInBulkClause=true)";

    private final UnitSource source;
    private final BoundTransactions transactions;
    private final @Nullable EntityManagerFactory factory;
    private final EntityManager bound;
    private final CompiledQueries queries;

    private Unit(UnitSource source, BoundTransactions transactions, @Nullable EntityManagerFactory factory) {
        this.source = source;
        this.transactions = transactions;
        this.factory = factory;
        this.bound = BoundEntityManager.of(this);
        this.queries = new CompiledQueries(this::open);
    }

    /**
     * Starts a unit whose schema is up to date; all its classes are read now, so that the first use is quick. One without classes
     * brings tables to a room that has statements of its own, and needs no OpenJPA.
     */
    public static Unit start(UnitSource source, BoundTransactions transactions) {
        if (source.xml().classes().isEmpty()) {
            return new Unit(source, transactions, null);
        }
        var info = new UnitInfo(
                source,
                new BoundDataSource(transactions),
                properties(source.xml().properties(), transactions.dialect()));
        EntityManagerFactory factory = inLoader(source.loader(), () -> {
            EntityManagerFactory made = new Provider().createContainerEntityManagerFactory(info, new Properties());
            if (made == null) {
                throw new IllegalStateException(
                        "OpenJPA does not take persistence unit " + source.xml().name());
            }
            made.createEntityManager().close();
            return made;
        });
        return new Unit(source, transactions, factory);
    }

    /**
     * Reads the larger part of what OpenJPA is made of, so that the first unit is there sooner. Worth a thread of its own while a
     * database opens; does nothing else, and may fail without harm.
     */
    public static void load(Sql.Dialect dialect) {
        Object unused = inLoader(Unit.class.getClassLoader(), () -> {
            var configuration = new JDBCConfigurationImpl();
            try {
                configuration.fromProperties(properties(Map.of(), dialect));
                configuration.getDBDictionaryInstance();
                configuration.getSQLFactoryInstance();
            } finally {
                configuration.close();
            }
            return configuration;
        });
    }

    private static Properties properties(Map<?, ?> ofUnit, Sql.Dialect dialect) {
        var properties = new Properties();
        properties.putAll(ofUnit);
        properties.put("openjpa.Log", "slf4j");
        properties.put("openjpa.RuntimeUnenhancedClasses", "unsupported");
        properties.put("openjpa.DynamicEnhancementAgent", "false");
        properties.put("openjpa.InitializeEagerly", "true");
        properties.put("openjpa.MetaDataRepository", OwnClassesRepository.class.getName() + "(Preload=true)");
        properties.put("openjpa.DataCache", "false");
        properties.put("openjpa.QueryCompilationCache", "true");
        properties.put("openjpa.ConnectionRetainMode", "transaction");
        properties.put("openjpa.LockManager", "version");
        properties.put(
                "openjpa.jdbc.DBDictionary", dialect == Sql.Dialect.DERBY ? DERBY : InPlacePostgres.class.getName());
        return properties;
    }

    /** The same for all threads: works in the transaction of the thread that uses it. */
    public EntityManager entityManager() {
        return bound;
    }

    CompiledQueries queries() {
        return queries;
    }

    /** The one of the transaction of this thread. */
    EntityManager current() {
        return ((Sitting) transactions.participant(this, () -> new Sitting(open()))).manager;
    }

    /** That of the transaction of this thread; what units have pending is written first. */
    Connection connection() {
        return transactions.connection();
    }

    private EntityManager open() {
        EntityManagerFactory running = factory;
        if (running == null) {
            throw new UnsupportedOperationException("The " + this + " has no classes: use Sql");
        }
        return running.createEntityManager();
    }

    @Override
    public String toString() {
        return "unit " + source.xml().name();
    }

    /** Closes it and makes OpenJPA forget the classes, so that the class loader of the bundle can go. */
    @Override
    public void close() {
        EntityManagerFactory running = factory;
        if (running == null) {
            return;
        }
        inLoader(source.loader(), () -> close(running));
        if (source.loader() != Unit.class.getClassLoader()) {
            // in a test they share one, and a class registers itself only once
            PCRegistry.deRegister(source.loader());
        }
    }

    private EntityManagerFactory close(EntityManagerFactory running) {
        try {
            running.close();
        } catch (RuntimeException inUse) {
            // a transaction that is under way still has an entity manager; nothing holds the factory after that
            LOG.info("The {} was stopped while it was used: {}", this, inUse.getMessage());
        }
        return running;
    }

    private static <T> T inLoader(ClassLoader ofUnit, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new UnitLoader(ofUnit));
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** OpenJPA's own prepares for the enhancement of classes with a configuration that takes no repository for mappings. */
    private static final class Provider extends PersistenceProviderImpl {
        @Override
        protected OpenJPAConfiguration newConfigurationImpl() {
            return new JDBCConfigurationImpl();
        }
    }

    /** The unit's part in one transaction. */
    private static final class Sitting implements Participant {
        private final EntityManager manager;

        Sitting(EntityManager manager) {
            this.manager = manager;
            manager.getTransaction().begin();
        }

        @Override
        public void flush() {
            // who comes last, after the units were finished, may still ask for the connection
            if (manager.getTransaction().isActive()) {
                manager.flush();
            }
        }

        @Override
        public void finish() {
            manager.getTransaction().commit();
        }

        @Override
        public void close() {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }
}
