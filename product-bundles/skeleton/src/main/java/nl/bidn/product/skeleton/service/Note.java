// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton.service;

import java.time.Instant;
import nl.bidn.portal.api.OrganisationId;

/**
 * A line that somebody of an organisation wrote for colleagues.
 *
 * @param author the name, for colleagues to read
 */
public record Note(OrganisationId organisation, String text, String author, Instant writtenAt) {}
