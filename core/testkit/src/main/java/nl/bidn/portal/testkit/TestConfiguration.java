// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Configuration;
import nl.bidn.portal.api.ProductId;

/**
 * What the operator of a test configured.
 *
 * @param values by {@code <product>.<name>}
 */
public record TestConfiguration(boolean isProduction, Map<String, String> values) implements Configuration {
    public TestConfiguration {
        values = Map.copyOf(values);
    }

    public static TestConfiguration sandbox() {
        return new TestConfiguration(false, Map.of());
    }

    public static TestConfiguration production() {
        return new TestConfiguration(true, Map.of());
    }

    @Override
    public Optional<String> value(ProductId product, String name) {
        return Optional.ofNullable(values.get(product.value() + "." + name));
    }
}
