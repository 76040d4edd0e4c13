// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One message between applicant and servicedesk.
 *
 * @param from the officer or the applicant who was signed in; none: an applicant without an account
 */
public record Bericht(
        Instant at, boolean fromServicedesk, @Nullable AccountId from, String text) {
    public static final int LONGEST = 2000;

    @Override
    public String toString() {
        return "Bericht[" + at + "]";
    }
}
