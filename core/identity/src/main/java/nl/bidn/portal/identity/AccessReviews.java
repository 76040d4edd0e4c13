// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.UserManagement.Right;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The yearly review of all rights, per organisation and field of work: an administrator confirms or withdraws each of them
 * (BIO2 5.18.02). It starts 365 days after the one before, the first one 365 days after the first administrator came; where
 * nobody manages, after the first right was given. What is withdrawn is gone at once. A service of this room, for pages; what somebody may not see does not exist for him.
 */
@ProviderType
public interface AccessReviews {
    Duration EVERY = Duration.ofDays(365);
    Duration FIRST_REMINDER = Duration.ofDays(14);
    Duration NEXT_REMINDER = Duration.ofDays(7);

    /** What became of a right. */
    enum Decision {
        CONFIRMED,
        WITHDRAWN,
        /** Gone already when somebody looked at it. */
        LAPSED
    }

    /**
     * One review.
     *
     * @param organisation whose rights these are
     * @param finishedBy name of who took the last decision, while he is a user; else his id
     * @param open how many rights wait for a decision
     */
    record Review(
            String id,
            OrganisationId organisation,
            Domain domain,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String finishedBy,
            int confirmed,
            int withdrawn,
            int open) {}

    /**
     * A right that waits for a decision.
     *
     * @param right of a product; or {@link #ADMINISTRATOR} for the right to manage users
     * @param employer name of the organisation that he works for, if it is another one; else empty
     * @param own whether it can be confirmed but not withdrawn: the reader's own right to manage, or that of the last one
     */
    record Line(String id, Account account, Right right, String employer, boolean own) {}

    /** Stands for the right to manage users, in place of a role of a product. */
    Right ADMINISTRATOR = new Right(new nl.bidn.portal.api.ProductId("portal"), "gebruikersbeheerder");

    /** Of the administrator's organisation and fields of work, newest first. */
    List<Review> of(AccountId by);

    /**
     * Those that wait where no active administrator manages the field of work: an officer of the servicedesk decides there,
     * the longest waiting first. Empty for whoever is no officer.
     */
    List<Review> ofNobody(AccountId officer);

    /** Those without a decision, sorted by name; empty if there is no such review for him. */
    List<Line> lines(AccountId by, String review, int offset, int most);

    /**
     * Takes decisions, by id of the line; what is not in the review or was decided before is passed over. With the last
     * one the review is finished.
     *
     * @return how many were taken
     */
    int decide(AccountId by, String review, Map<String, Decision> decisions);

    /**
     * The choices on a form with a field {@code recht-<line>} for each right; what has none, or another than these, stays for
     * later.
     *
     * @param lines that were on the form
     * @param form the value of a field
     */
    static Map<String, Decision> chosen(List<Line> lines, Function<String, Optional<String>> form) {
        Map<String, Decision> decisions = new HashMap<>();
        for (Line line : lines) {
            form.apply("recht-" + line.id()).ifPresent(choice -> {
                switch (choice) {
                    case "bevestig" -> decisions.put(line.id(), Decision.CONFIRMED);
                    case "trek-in" -> decisions.put(line.id(), Decision.WITHDRAWN);
                    default -> {
                        // no choice of ours
                    }
                }
            });
        }
        return decisions;
    }
}
