// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import nl.bidn.portal.api.Configuration;

/** What the operator of a test configured. */
public record TestConfiguration(boolean isProduction) implements Configuration {
    public static TestConfiguration sandbox() {
        return new TestConfiguration(false);
    }

    public static TestConfiguration production() {
        return new TestConfiguration(true);
    }
}
