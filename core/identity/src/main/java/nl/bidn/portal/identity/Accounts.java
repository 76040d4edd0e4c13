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

    /** In whatever case it is written. */
    Optional<Account> findByUserName(String userName);

    /** Sorted by user name; of one organisation. */
    List<Account> of(OrganisationId organisation);

    List<Account> all();

    /** The person has proved to be there: INVITED becomes ACTIVE. Refused for a deactivated one. */
    void activated(AccountId id);

    /** Notes the time; for the way in, at each sign-in. */
    void signedIn(AccountId id);

    /**
     * Ends all sessions at once, on other nodes within a second, and all roles and rights to manage; the newsletter and being a
     * contact go to no. The roles are offered again to whoever decides about them when he comes back.
     *
     * @throws Refused with {@code LAST_ADMINISTRATOR} if nobody would manage a field of work of his organisation any more
     */
    void deactivate(AccountId id, String by);

    /**
     * The same for somebody who must be stopped now, for an operator: even if nobody manages a field of work any more, which
     * has a line in the audit of its own.
     */
    void deactivateEvenIfLast(AccountId id, String by);

    /**
     * Lets him in again, as far as he had come; who never signed in becomes INVITED and is invited again, and who was never
     * verified becomes REGISTERED again. No right comes back by it.
     */
    void reactivate(AccountId id, String by);

    /** @param language {@code nl} or {@code en}; holds from the next session */
    void chooseLanguage(AccountId id, String language);
}
