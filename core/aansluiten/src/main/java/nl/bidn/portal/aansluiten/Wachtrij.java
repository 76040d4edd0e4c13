// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
     * What is looked for; empty sets and nulls match all.
     *
     * @param staten none: those that are open
     * @param text the begin of the organisation's name, its code, or the whole reference
     * @param unassigned only those that nobody took
     * @param page from 0
     */
    record Vraag(
            Set<Staat> staten,
            @Nullable Formulier formulier,
            @Nullable ProductId product,
            @Nullable AccountId officer,
            boolean unassigned,
            String text,
            Sortering sortering,
            boolean descending,
            int page,
            int size) {
        public Vraag {
            staten = Set.copyOf(staten);
        }

        /** All that is open, the earliest term first. */
        public static Vraag open(int page, int size) {
            return new Vraag(Set.of(), null, null, null, false, "", Sortering.TERMIJN, false, page, size);
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
     * One page.
     *
     * @param total how many there are, counted up to {@link #MOST_COUNTED}
     */
    record Bladzijde(List<Regel> regels, int total) {
        public Bladzijde {
            regels = List.copyOf(regels);
        }
    }

    int MOST_COUNTED = 1000;

    Bladzijde find(Vraag vraag, AccountId officer);

    /** The same for an operator at the console, who is no account. */
    Bladzijde forOperator(Vraag vraag);

    /** How many wait for the servicedesk, for a badge; counted up to {@link #MOST_COUNTED}, remembered for a minute. */
    int waiting();
}
