// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Organisations, and who acts for whom. A service of this room; reads from memory. Refusals are
 * {@link IllegalArgumentException}s with a clear English line, or a line for each error of an import.
 */
@ProviderType
public interface Organisations extends OrganisationDirectory {
    /** The actor in the audit where no person is known. */
    String PORTAL = "portal";

    /**
     * A samenwerkingsverband that acts for a municipality.
     *
     * @param until first day on which it no longer may; none: no end is known
     */
    record Mandate(
            OrganisationId actor,
            OrganisationId municipality,
            LocalDate from,
            @Nullable LocalDate until) {
        public boolean holdsOn(LocalDate day) {
            LocalDate end = until;
            return !day.isBefore(from) && (end == null || day.isBefore(end));
        }
    }

    /** What an import did. */
    record Imported(int added, int renamed, int unchanged) {}

    /** Adds one; a municipality's code is {@code GM} and four digits. */
    Organisation add(OrganisationId id, OrganisationType type, String name, LocalDate validFrom, String by);

    /** The same, by the portal itself. */
    default Organisation add(OrganisationId id, OrganisationType type, String name, LocalDate validFrom) {
        return add(id, type, name, validFrom, PORTAL);
    }

    /** Sets the first day on which it no longer exists; enablements, mandates and roles give nothing from then on. */
    Organisation end(OrganisationId id, LocalDate validUntil, @Nullable OrganisationId successor, String by);

    /** The same, by the portal itself. */
    default Organisation end(OrganisationId id, LocalDate validUntil, @Nullable OrganisationId successor) {
        return end(id, validUntil, successor, PORTAL);
    }

    /**
     * Reads municipalities: UTF-8, {@code ;}, header {@code gemeentecode_cbs;naam;...}, code {@code GM} and four digits.
     * With or without a byte order mark; what follows the name is left alone. All or nothing; an error names its line.
     * The same list again changes nothing. A municipality that is not in the list stays as it is: end it by hand.
     */
    Imported importMunicipalities(Reader csv, LocalDate validFrom);

    List<Organisation> all();

    /**
     * Lets a samenwerkingsverband act for a municipality. A mandate between the same two from the same day is changed: so
     * one is ended, too.
     *
     * @param until first day on which it no longer may
     */
    void mandate(
            OrganisationId actor, OrganisationId municipality, LocalDate from, @Nullable LocalDate until, String by);

    /** The same, by the portal itself. */
    default void mandate(OrganisationId actor, OrganisationId municipality, LocalDate from, @Nullable LocalDate until) {
        mandate(actor, municipality, from, until, PORTAL);
    }

    /** All mandates in which it takes part, as actor or municipality, of any day; those that began last first. */
    List<Mandate> mandatesOf(OrganisationId organisation);

    /** For whom it acts today, sorted by name; without itself. */
    List<Organisation> actsFor(OrganisationId actor);

    /** Who acts for it today. */
    List<Organisation> actorsFor(OrganisationId municipality);
}
