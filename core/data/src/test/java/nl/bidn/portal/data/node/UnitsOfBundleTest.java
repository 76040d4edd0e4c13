// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

class UnitsOfBundleTest {
    private final List<String> gone = new ArrayList<>();
    private final UnitsOfBundle units = new UnitsOfBundle(only(Bundle.class, "bundle"));

    @Test
    void endsTheLastFirst() {
        units.keep(service("first"));
        units.keep(service("second"));
        assertThat(gone).isEmpty();

        units.end();

        assertThat(units.hasEnded()).isTrue();
        assertThat(gone).containsExactly("second", "first");
    }

    @Test
    void whatComesUpAfterTheStopOfItsBundleEndsAtOnce() {
        units.end();

        units.keep(service("late"));

        assertThat(gone).containsExactly("late");
    }

    @Test
    void endsEachOnce() {
        units.keep(service("only"));

        units.end();
        units.end();

        assertThat(gone).containsExactly("only");
    }

    private ServiceRegistration<?> service(String name) {
        return only(ServiceRegistration.class, name);
    }

    private <T> T only(Class<T> type, String name) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    gone.add(name);
                    return null;
                }));
    }
}
