// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts of people. A service of this room. Refusals are {@link IllegalArgumentException}s with a clear English line. */
@ProviderType
public interface Accounts {
    /** Adds an account in state INVITED; the way in sends its invitation ({@link AccountListener#invited}). */
    Account invite(String userName, String name, String email, OrganisationId organisation);

    Optional<Account> find(AccountId id);

    Optional<Account> findByUserName(String userName);

    /** Sorted by user name; of one organisation. */
    List<Account> of(OrganisationId organisation);

    List<Account> all();

    /** The person has proved to be there: INVITED becomes ACTIVE. */
    void activated(AccountId id);

    void signedIn(AccountId id);

    /** Ends all sessions at once; roles stay but give nothing. */
    void deactivate(AccountId id, String by);

    void reactivate(AccountId id, String by);

    void chooseLanguage(AccountId id, String language);
}
