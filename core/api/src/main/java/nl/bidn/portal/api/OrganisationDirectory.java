// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The organisations that the portal knows, also those that ended. A service of the core; answers from memory. */
@ProviderType
public interface OrganisationDirectory {
    Optional<Organisation> find(OrganisationId id);

    /** Sorted by name. */
    List<Organisation> all(OrganisationType type);
}
