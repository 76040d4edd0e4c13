// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.time.Instant;
import java.util.List;
import nl.bidn.portal.ui.ListQuery;
import nl.bidn.portal.ui.Option;

/**
 * What the audit tab shows.
 *
 * @param export the query of the address, for the links that export the same lines
 * @param errorFrom why a day that was typed is none; empty: all is well
 */
public record AuditModel(
        ListQuery query,
        List<Row> rows,
        long found,
        int pageSize,
        List<Option> actions,
        List<Option> outcomes,
        String export,
        String errorFrom,
        String errorUntil) {
    /** One line, with names where these people are still there. */
    public record Row(Instant at, String actor, String action, String subject, String outcome, String detail) {}
}
