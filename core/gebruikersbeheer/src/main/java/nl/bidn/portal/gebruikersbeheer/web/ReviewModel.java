// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the yearly review shows: those that are open and those that were finished, or the rights of one.
 *
 * @param id of the review whose rights are shown; empty: the list of reviews
 */
public record ReviewModel(
        String id, String domain, int open, List<Row> reviews, List<RightRow> rights, boolean done, String formToken) {
    /** One review. */
    public record Row(
            String id,
            String domain,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String finishedBy,
            int confirmed,
            int withdrawn,
            int open) {}

    /**
     * One right.
     *
     * @param employer where the holder works, if he is no user of the reader's organisation, who has no page then; else empty
     * @param own whether it can be confirmed only
     */
    public record RightRow(String id, String account, String name, String employer, String right, boolean own) {}
}
