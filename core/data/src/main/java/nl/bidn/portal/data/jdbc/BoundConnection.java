// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose beginning and end belong to the transaction: who borrows it (OpenJPA does so many times) may say
 * commit, rollback or close, and nothing happens.
 */
final class BoundConnection implements InvocationHandler {
    private final Connection real;

    private BoundConnection(Connection real) {
        this.real = real;
    }

    static Connection around(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                BoundConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, new BoundConnection(real));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close", "setAutoCommit", "setTransactionIsolation", "setReadOnly", "setHoldability", "abort" -> {
                return null;
            }
            case "commit" -> {
                return null;
            }
            case "rollback" -> {
                // with a savepoint it is meant for a part
                if (arguments == null || arguments.length == 0) {
                    return null;
                }
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
