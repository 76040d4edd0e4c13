// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The OINs of organisations and their departments, as the servicedesk has them on record: for who asks and who carries out
 * in calls to and from other systems. A service of the core; for any thread, answers from memory.
 */
@ProviderType
public interface OrganisationNumbers {
    /** The main OIN of the organisation. */
    Optional<String> oin(OrganisationId organisation);

    /** The subOIN of the department, or the main OIN of the organisation if the department has none. */
    Optional<String> oin(OrganisationId organisation, Department department);

    /** Whose OIN or subOIN it is; empty for anything else, also for what is not an OIN. */
    Optional<OrganisationId> organisation(String oin);
}
