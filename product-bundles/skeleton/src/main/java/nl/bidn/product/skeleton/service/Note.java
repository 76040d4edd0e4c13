// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Instant;
import nl.bidn.portal.api.OrganisationId;

/**
 * A line that somebody of an organisation wrote for colleagues.
 *
 * @param author the name, for colleagues to read; empty: of somebody who was removed from the portal
 * @param authorId by which the name is found when the person must be forgotten
 */
public record Note(OrganisationId organisation, String text, String author, String authorId, Instant writtenAt) {}
