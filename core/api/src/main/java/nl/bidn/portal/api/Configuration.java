// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the operator of this installation configured, for all organisations alike; what an organisation chooses for itself is
 * a {@link Setting}. A service of the core; for any thread, answers from memory. It changes with a restart only.
 */
@ProviderType
public interface Configuration {
    /** Whether this is the real thing. If not, only test data may be in it. */
    boolean isProduction();

    /** The value of {@code portal.<product>.<name>}, for example {@code portal.zorg-vecozo.address}. */
    Optional<String> value(ProductId product, String name);
}
