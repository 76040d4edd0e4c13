// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds accounts across organisations, for the servicedesk. A service of this room; the database leaves through them, so
 * that a search among very many accounts holds no more than a page in memory.
 */
@ProviderType
public interface AccountSearch {
    /** How many are counted and can be leafed through; whoever finds more must search more precisely. */
    int MOST = 500;

    /**
     * What is looked for.
     *
     * @param text part of a name (case and accents make no difference), of a user name or of a mail address; empty: all
     */
    record Search(String text, @Nullable OrganisationId organisation, Account.@Nullable State state) {}

    /**
     * A page of what was found, by name.
     *
     * @param total at most {@link #MOST}
     * @param more whether there are more than that
     */
    record Found(List<Account> accounts, int total, boolean more) {}

    /** @param offset of the first one, below {@link #MOST} */
    Found find(Search search, int offset, int most);

    /** How many accounts an organisation has that were not deactivated. */
    long count(OrganisationId organisation);
}
