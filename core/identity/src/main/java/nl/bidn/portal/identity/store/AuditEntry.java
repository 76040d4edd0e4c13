// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

import java.time.Instant;

/** What an audit line says, without its place in the chain. */
public record AuditEntry(
        String id,
        Instant at,
        String actor,
        String product,
        String action,
        String outcome,
        String organisation,
        String detail) {

    /** The line as one text; each part has its length before it, so that no two different lines have the same text. */
    public String canonical() {
        var text = new StringBuilder(200);
        for (String part : new String[] {
            id, Long.toString(at.toEpochMilli()), actor, product, action, outcome, organisation, detail
        }) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
