// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A fake of an interface of which only a few methods matter; the others refuse. */
public final class Only {
    private Only() {}

    /** @param answers by name of the method, given its arguments */
    public static <T> T of(Class<T> type, Map<String, Function<List<Object>, Object>> answers) {
        var made = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            var answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer.apply(arguments == null ? List.of() : Arrays.asList(arguments));
        });
        return type.cast(made);
    }
}
