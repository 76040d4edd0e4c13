// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Sends each call to the entity manager of the transaction of the thread; the transaction's beginning and end are not its. Who
 * unwraps the {@link Connection} has that of the transaction, and no entity manager is made for it: with one, a row that has no life
 * as an object costs a multiple of its statement.
 */
final class BoundEntityManager implements InvocationHandler {
    private final Unit unit;

    private BoundEntityManager(Unit unit) {
        this.unit = unit;
    }

    static EntityManager of(Unit unit) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new BoundEntityManager(unit));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        switch (method.getName()) {
            case "getTransaction", "close", "joinTransaction" ->
                throw new UnsupportedOperationException(
                        method.getName() + "(): the transaction is that of Transactions.call(...)");
            case "unwrap" -> {
                if (arguments != null && arguments[0] == Connection.class) {
                    return unit.connection();
                }
            }
            default -> {}
        }
        if (arguments != null && method.getName().equals("createQuery")) {
            unit.queries().before(method, arguments);
        }
        try {
            return method.invoke(unit.current(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "EntityManager of the transaction, " + unit;
        };
    }
}
