// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.keys.ScopedSecrecy;
import nl.bidn.portal.data.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database when the bundle starts, beside the start of the other bundles, and offers what it gives as services:
 * all of them, or none with one line in the log that says why the portal does not start. In the sandbox the clock is the sandbox's, as it can be moved there.
 */
@Capability(
        namespace = "osgi.service",
        attribute = {
            "objectClass:List<String>=\"nl.bidn.portal.api.Transactions,nl.bidn.portal.api.Vault,"
                    + "nl.bidn.portal.api.Secrecy,"
                    + "nl.bidn.portal.data.Sql,nl.bidn.portal.data.Secrets,nl.bidn.portal.data.NodeCaches,"
                    + "nl.bidn.portal.data.PersistenceUnits,nl.bidn.portal.data.node.OpenDatabase,"
                    + "javax.persistence.EntityManager,java.time.Clock\""
        })
@Component(
        immediate = true,
        service = {})
public final class DataRoom {
    private static final Logger LOG = LoggerFactory.getLogger(DataRoom.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    /** Opens the database and offers services; all that waits for one wakes up on this thread. */
    private final WorkThread work = new WorkThread("portal-data");

    private final WorkThread reading = new WorkThread("portal-openjpa");

    @Activate
    public DataRoom(@Reference PortalEnvironment environment, BundleContext context) {
        work.execute(() -> open(environment, context));
        reading.execute(() -> read(environment));
    }

    /** While the database opens; if it does not work the first unit finds out, and says why. */
    private static void read(PortalEnvironment environment) {
        try {
            Unit.load(environment.databaseUrl().isEmpty() ? Sql.Dialect.DERBY : Sql.Dialect.POSTGRESQL);
        } catch (RuntimeException | LinkageError e) {
            LOG.info("OpenJPA could not be read beforehand: {}", e.getMessage(), e);
        }
    }

    private void open(PortalEnvironment environment, BundleContext context) {
        try {
            OpenDatabase database = OpenDatabase.open(environment);
            open.push(database);
            offer(context, environment, database);
        } catch (RuntimeException e) {
            LOG.error("The portal does not start: {}", e.getMessage(), e);
            closeAll();
        }
    }

    private void offer(BundleContext context, PortalEnvironment environment, OpenDatabase database) {
        if (environment.mode() == PortalEnvironment.Mode.PRODUCTION) {
            add(context.registerService(Clock.class, Clock.systemUTC(), null));
        }
        add(context.registerService(
                new String[] {Transactions.class.getName(), Sql.class.getName()}, database.transactions(), null));
        add(context.registerService(Secrets.class, database.secrets(), null));
        add(context.registerService(NodeCaches.class, database.caches(), null));
        add(context.registerService(OpenDatabase.class, database, null));
        add(context.registerService(Vault.class.getName(), new OfBundle(database.vaults()::of), null));
        add(context.registerService(
                Secrecy.class.getName(), new OfBundle(scope -> new ScopedSecrecy(database.key(), scope)), null));
        var extender = new PersistenceExtender(context, database, work);
        open.push(extender::close);
        extender.open();
        // who asks it for units must not come before it knows which bundles have some
        add(context.registerService(PersistenceUnits.class, extender, null));
    }

    private void add(ServiceRegistration<?> registration) {
        open.push(registration::unregister);
    }

    /** Called when the bundle stops: last opened, first closed; the database at the end. */
    @Deactivate
    public void close() {
        reading.close();
        work.close();
        closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the data room did not close", e);
            }
        }
    }

    /** Gives each bundle what is its own, by the name of its first product; a bundle of the core goes by its own name. */
    private record OfBundle(Function<String, Object> make) implements ServiceFactory<Object> {
        @Override
        public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
            String product = bundle.getHeaders("").get("Portal-Product");
            return make.apply(product == null ? bundle.getSymbolicName() : product.split(",", 2)[0].strip());
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {}
    }
}
