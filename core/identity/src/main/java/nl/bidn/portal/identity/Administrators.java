// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who manages users: gebruikersbeheerders, each for one organisation and one field of work, and the officers of BIDN's
 * servicedesk. One field of work gives no right in another (manual WGS, step 2). A service of this room. Refusals are
 * {@link IllegalArgumentException}s with a clear English line.
 */
@ProviderType
public interface Administrators {
    /** One field of work that somebody manages at one organisation. */
    record Administered(OrganisationId organisation, Domain domain) {}

    /** What an active person manages today; from memory. */
    List<Administered> of(AccountId account);

    /** The active gebruikersbeheerders of an organisation for a field of work. */
    List<Account> at(OrganisationId organisation, Domain domain);

    /** Makes somebody gebruikersbeheerder of his own organisation. Nothing happens if he is already. */
    void appoint(AccountId account, Domain domain, String by);

    /**
     * Ends it. Nothing happens if he is not.
     *
     * @throws Refused with {@code LAST_ADMINISTRATOR} if nobody else is: appoint a successor first, in the same transaction
     */
    void dismiss(AccountId account, Domain domain, String by);

    /** Says that this field of work has dealt with somebody new: he waits for none of its administrators any more. */
    void dealtWith(AccountId account, Domain domain, String by);

    /** Whether an active person works at the servicedesk; from memory. */
    boolean isOfficer(AccountId account);

    List<Account> officers();

    /** Refused for somebody who does not work for an organisation of type BIDN. */
    void makeOfficer(AccountId account, String by);

    void endOfficer(AccountId account, String by);
}
