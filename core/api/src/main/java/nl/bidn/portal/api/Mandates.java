// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which external providers a municipality has mandated, for a product that shows it. A service of the core; for any thread,
 * answers from memory. To let a provider work, a product need not ask: a {@link Caller} has the organisations that mandated
 * the provider among {@link Caller#organisationsFor} already, for the permissions of the diensten that the mandate names.
 */
@ProviderType
public interface Mandates {
    /**
     * A mandate as it is on record.
     *
     * @param diensten ids of diensten of the product
     * @param until first day on which it no longer holds; none: no end is known
     * @param reference of the signed document
     */
    record Mandate(
            Organisation provider,
            Set<String> diensten,
            LocalDate from,
            @Nullable LocalDate until,
            String reference) {
        public Mandate {
            diensten = Set.copyOf(diensten);
        }

        public boolean holdsOn(LocalDate day) {
            LocalDate end = until;
            return !day.isBefore(from) && (end == null || day.isBefore(end));
        }
    }

    /** All that it gave for this product, of any day; those that began last first. */
    List<Mandate> mandatesOf(ProductId product, OrganisationId municipality);

    /** Whether a mandate of today lets the provider do this dienst for the municipality. */
    boolean covers(ProductId product, String dienst, OrganisationId municipality, OrganisationId provider);
}
