// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Instant;

/**
 * A piece of work for a {@link Worker}.
 *
 * @param subject what it is about: an id, never content
 * @param attempt the first one is 1; one that was killed does not count
 * @param asked when it was asked
 */
public record Task(OrganisationId organisation, String subject, int attempt, Instant asked) {}
