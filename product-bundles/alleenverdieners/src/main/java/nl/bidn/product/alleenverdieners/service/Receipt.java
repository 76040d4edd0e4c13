// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.service;

import java.time.Instant;

/**
 * What the portal keeps of an accepted delivery: enough to know it again, nothing of its content.
 *
 * @param id chosen by the supplier
 * @param sha256 of the whole file
 */
public record Receipt(
        String id, String sha256, int year, int reports, int households, Instant publishedAt, Instant expiresAt) {}
