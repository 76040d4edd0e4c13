// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.LegalSubject;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as the form names it; it may not be in the portal yet.
 *
 * @param number of the Handelsregister or RSIN, by which eHerkenning names it too
 * @param code of a municipality, {@code GM} and four digits; others get theirs from their number
 */
public record Organisatie(
        String name,
        OrganisationType type,
        LegalSubject number,
        @Nullable OrganisationId code) {
    /** The code that it has or gets in the portal. */
    public OrganisationId id() {
        OrganisationId given = code;
        return given == null ? new OrganisationId(number.kind() + "-" + number.number()) : given;
    }
}
