// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells how the persistence units of bundles do: they are prepared beside the start of their bundles, one after another.
 * A service of this room; for any thread, never waits.
 */
@ProviderType
public interface PersistenceUnits {
    /** Why the schema steps or the persistence unit of a bundle failed; empty: they didn't, or it has none. */
    Optional<String> failureOf(long bundleId);

    /** Whether the schema steps and the units of a bundle that was started are not done yet. */
    boolean isOnItsWay(long bundleId);

    /** Whether any bundle's are. */
    boolean isAtWork();
}
