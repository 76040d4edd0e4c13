// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The OINs of organisations: a main one, and a subOIN for each department that has one. A service of this room; reads from
 * memory. Called by the servicedesk, the console and the approval of applications. Takes part in the transaction of who
 * calls. Refusals are {@link Refused}.
 */
@ProviderType
public interface Oins {
    /**
     * One number on record.
     *
     * @param department none: it is the main OIN of the organisation
     */
    record Numbered(OrganisationId organisation, @Nullable Department department, Oin oin) {}

    /**
     * Records the number in place of the one before. Refused if another organisation or department has this number, saying
     * which, or in production if it is a number for testing.
     *
     * @param department none: the main OIN of the organisation
     */
    void set(OrganisationId organisation, @Nullable Department department, Oin oin, String by);

    /** Takes it off the record; nothing happens if there is none. */
    void remove(OrganisationId organisation, @Nullable Department department, String by);

    /** The main one first, then in the order of the departments. */
    List<Numbered> of(OrganisationId organisation);

    /** Sorted by organisation, then as {@link #of}. */
    List<Numbered> all();

    /** Whose it is. */
    Optional<Numbered> find(Oin oin);
}
