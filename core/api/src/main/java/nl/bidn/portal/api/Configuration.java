// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What kind of installation this is, for all organisations alike; what an organisation chooses for itself is a {@link Setting},
 * and what the operator tells one product is in its file of {@code etc/}, for a component to be configured with. A service of the
 * core; for any thread, answers from memory. It changes with a restart only.
 */
@ProviderType
public interface Configuration {
    /** Whether this is the real thing. If not, only test data may be in it. */
    boolean isProduction();
}
