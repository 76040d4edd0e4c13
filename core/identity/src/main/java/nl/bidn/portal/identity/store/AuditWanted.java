// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit of one organisation.
 *
 * @param products ids, and {@code portal} for the portal itself
 * @param until not including
 * @param action empty: all
 * @param outcome empty: all
 * @param actors empty: all
 * @param subjects accounts of whom the detail speaks; empty: all
 */
public record AuditWanted(
        OrganisationId organisation,
        Set<String> products,
        @Nullable Instant from,
        @Nullable Instant until,
        String action,
        String outcome,
        List<AccountId> actors,
        List<AccountId> subjects) {}
