// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.Set;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement;

/**
 * How far somebody's right to manage reaches.
 *
 * @param organisation his own
 * @param domains the fields of work that he manages there
 */
record Reach(AccountId by, OrganisationId organisation, Set<Domain> domains) {
    Reach {
        domains = Set.copyOf(domains);
    }

    boolean covers(Domain domain) {
        return domains.contains(domain);
    }

    /** Whether he gives roles and rights in this field of work himself, rather than the servicedesk by a form. */
    boolean gives(Domain domain) {
        return covers(domain) && domain != UserManagement.BY_FORM;
    }
}
