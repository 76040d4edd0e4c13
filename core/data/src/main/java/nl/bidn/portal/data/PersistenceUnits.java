// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tells how the persistence units of bundles do. A service of this room. */
@ProviderType
public interface PersistenceUnits {
    /** Why the schema steps or the persistence unit of a bundle failed; empty: they didn't, or it has none. */
    Optional<String> failureOf(long bundleId);
}
