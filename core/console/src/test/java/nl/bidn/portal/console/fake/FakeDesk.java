// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.fake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.console.desk.Desk;
import nl.bidn.portal.console.desk.PortalCommand;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * A desk with the services that a test puts on it. A service is any object that has the methods that are called; its other
 * methods answer with nothing. All calls are kept as text.
 */
public final class FakeDesk implements Services {
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public FakeDesk() {
        services.put(Clock.class, Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        with(Audit.class, new Object());
    }

    /** Puts a service on the desk that answers with what the object's methods answer. */
    public <S> FakeDesk with(Class<S> service, Object behaviour) {
        services.put(
                service,
                Proxy.newProxyInstance(
                        service.getClassLoader(),
                        new Class<?>[] {service},
                        (proxy, method, arguments) -> call(service, behaviour, method, arguments)));
        return this;
    }

    private @Nullable Object call(Class<?> service, Object behaviour, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        calls.add(service.getSimpleName() + "." + method.getName() + Arrays.toString(given));
        try {
            Method answer = behaviour.getClass().getMethod(method.getName(), method.getParameterTypes());
            answer.setAccessible(true);
            return answer.invoke(behaviour, given);
        } catch (NoSuchMethodException e) {
            return nothing(method.getReturnType());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    @Override
    public <S, R extends @Nullable Object> R with(Class<S> service, Function<S, R> work) {
        Object found = services.get(service);
        if (found == null) {
            throw new IllegalStateException("The portal has no " + service.getSimpleName());
        }
        return work.apply(service.cast(found));
    }

    /** The registry of a framework that has the services of this desk, as completers ask it. */
    public BundleContext registry() {
        return proxy(BundleContext.class, (registry, method, given) -> switch (method.getName()) {
            case "getServiceReference" -> services.containsKey(given[0]) ? reference(given[0]) : null;
            case "getService" -> services.get(((ServiceReference<?>) given[0]).getProperty(Constants.OBJECTCLASS));
            case "ungetService" -> true;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static ServiceReference<?> reference(Object type) {
        return proxy(ServiceReference.class, (reference, method, given) -> type);
    }

    /** One that answers nothing, for who is not asked anything. */
    public static <T> T idle(Class<T> type) {
        return proxy(type, (idle, method, given) -> null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Carries a command out; returns what it wrote. */
    public String run(PortalCommand command) throws CommandException {
        written.reset();
        command.carryOut(new Desk(this, new PrintStream(written, true, StandardCharsets.UTF_8), "console:test"));
        return written.toString(StandardCharsets.UTF_8).strip();
    }

    /** Carries a command out that must be refused with this line. */
    public void refuses(PortalCommand command, String line) {
        assertThatThrownBy(() -> run(command))
                .isInstanceOfSatisfying(
                        CommandException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.getNiceHelp())
                                .isEqualTo(line));
    }

    /** What services were called with, without the questions. */
    public List<String> calls() {
        return calls;
    }
}
