// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The queue of the servicedesk. Found, sorted and cut into pages in the database. Looks the officer up as
 * {@link Behandeling}. A service of this room, for any thread.
 */
@ProviderType
public interface Wachtrij {
    /** What it is sorted by. */
    enum Sortering {
        TERMIJN,
        INGEDIEND,
        ORGANISATIE
    }

    /**
     * What is looked for; nulls and an empty text match all.
     *
     * @param staat none: all that are open
     * @param unassigned only those that nobody took
     * @param termBefore only those whose term ended before this day; they are open
     * @param text the begin of the organisation's name, its code, or the whole reference
     * @param page from 0
     */
    record Vraag(
            @Nullable Staat staat,
            @Nullable Formulier formulier,
            @Nullable ProductId product,
            @Nullable AccountId officer,
            boolean unassigned,
            @Nullable LocalDate termBefore,
            String text,
            Sortering sortering,
            boolean descending,
            int page,
            int size) {
        /** All that is open, the earliest term first. */
        public static Vraag open(int page, int size) {
            return new Vraag(null, null, null, null, false, null, "", Sortering.TERMIJN, false, page, size);
        }
    }

    /** One line. */
    record Regel(
            String reference,
            Formulier formulier,
            Staat staat,
            String organisationCode,
            String organisationName,
            @Nullable ProductId product,
            @Nullable Instant submittedAt,
            @Nullable LocalDate term,
            @Nullable AccountId officer) {}

    /**
     * One page; one beyond the last is the last.
     *
     * @param total how many were found; none are counted beyond {@link #LOOKS_AHEAD} behind the begin of this page
     * @param more whether there are more than that
     */
    record Bladzijde(List<Regel> regels, int total, boolean more) {
        public Bladzijde {
            regels = List.copyOf(regels);
        }
    }

    int LOOKS_AHEAD = 100;

    int MOST_WAITING = 500;

    Bladzijde find(Vraag vraag, AccountId officer);

    /** The same for an operator at the console, who is no account. */
    Bladzijde forOperator(Vraag vraag);

    /** How many wait for the servicedesk, for a badge; counted up to {@link #MOST_WAITING}, remembered for a minute. */
    int waiting();
}
