// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which external providers municipalities have mandated, for which diensten (machtigingsformulier externe dienstverlener:
 * always signed by the municipality). A service of this room; reads from memory. Called by the servicedesk, the console and
 * the approval of applications. Takes part in the transaction of who calls. Refusals are {@link Refused}.
 *
 * <p>Mandates of the same two may overlap: what any of them names, counts. Where a mandate stops, the rights of the
 * provider's people and systems for that municipality stop at their next request, on all nodes.
 */
@ProviderType
public interface Machtigingen {
    /** Most characters of the reference of a document. */
    int LONGEST_DOCUMENT = 100;

    /**
     * A mandate on record.
     *
     * @param municipality who gave it: a GEMEENTE or SAMENWERKINGSVERBAND; it counts for this organisation alone
     * @param provider who works for it: a SCHULDHULPVERLENER
     * @param diensten at least one
     * @param until first day on which it no longer holds; none: no end is known
     * @param document reference of the signed document
     * @param recordedBy account of an officer, or another actor of the audit
     */
    record Machtiging(
            String id,
            OrganisationId municipality,
            OrganisationId provider,
            ProductId product,
            Set<String> diensten,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            Instant recordedAt,
            String recordedBy) {
        public Machtiging {
            diensten = Set.copyOf(diensten);
        }

        public boolean holdsOn(LocalDate day) {
            LocalDate end = until;
            return !day.isBefore(from) && (end == null || day.isBefore(end));
        }
    }

    /**
     * Puts a mandate on record, which holds from its first day. Refused if the municipality is not one that may give it or
     * the provider not one that may get it, if a dienst is not one of the product, if the period ends before or on the day
     * it begins, without a document, or if somebody of the provider asks it.
     *
     * @param until first day on which it no longer holds; none: no end is known
     */
    Machtiging register(
            OrganisationId municipality,
            OrganisationId provider,
            ProductId product,
            Set<String> diensten,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            String by);

    /**
     * Ends a mandate; with today as the day it stops at once. One that has not begun yet never will. Refused if there is no
     * such mandate, if the day has passed, or if it ends earlier already.
     */
    void end(String id, LocalDate firstDayWithout, String by);

    /** All in which the organisation takes part, as municipality or provider, of any day; those that began last first. */
    List<Machtiging> of(OrganisationId organisation);

    /** Of all organisations and days; those that began last first. */
    List<Machtiging> all();
}
