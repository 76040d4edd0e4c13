// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/**
 * A report that an organisation can fetch; its content is in the vault.
 *
 * @param publishedOn the day of {@code publishedAt} in the Netherlands
 * @param removedOn the day of {@code expiresAt} in the Netherlands
 * @param fetched who of the organisation fetched it last; none: nobody did yet
 */
public record Report(
        OrganisationId organisation,
        String id,
        String title,
        String fileName,
        String fileId,
        long size,
        Instant publishedAt,
        Instant expiresAt,
        LocalDate publishedOn,
        LocalDate removedOn,
        Optional<Fetched> fetched) {

    /**
     * @param by the name, for colleagues to read; empty: of somebody who was removed from the portal
     */
    public record Fetched(Instant at, String by) {}
}
