// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.apache.openjpa.persistence.OpenJPAQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets OpenJPA compile each query at its first use on a thread of its own. What it compiled it keeps, and with it the stack
 * trace of an exception that its parser makes beforehand: of the thread that came first. If that were the thread of a
 * product, its class loader would stay for as long as the unit.
 */
final class CompiledQueries {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledQueries.class);
    private static final int MOST = 1000;

    private final Supplier<EntityManager> managers;
    private final Set<String> compiled = ConcurrentHashMap.newKeySet();

    /** @param managers makes a new one each time */
    CompiledQueries(Supplier<EntityManager> managers) {
        this.managers = managers;
    }

    /** To be called before an entity manager is asked for a query by this method with these arguments. */
    void before(Method method, Object[] arguments) {
        if (arguments[0] instanceof String text && compiled.size() < MOST && compiled.add(text)) {
            var thread = new Thread(null, () -> compile(method, arguments), "compile-query", 0, false);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void compile(Method method, Object[] arguments) {
        EntityManager manager = managers.get();
        try {
            if (method.invoke(manager, arguments) instanceof OpenJPAQuery<?> query) {
                query.compile();
            }
        } catch (InvocationTargetException | IllegalAccessException | RuntimeException e) {
            // whoever wants it will meet the same, and is told
            LOG.debug("A query was not compiled", e);
        } finally {
            manager.close();
        }
    }
}
