// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in with eHerkenning, as the broker told.
 *
 * @param legalSubjects the organisation that the person acts for, by each of its numbers
 * @param actingSubject pseudonym of the person; opaque, compared byte by byte
 * @param branch the only branch (vestiging) that the mandate is for
 * @param intermediary the organisation in between, in a chain of mandates
 */
public record EherkenningPerson(
        List<LegalSubject> legalSubjects,
        String actingSubject,
        @Nullable String branch,
        @Nullable LegalSubject intermediary) {
    public EherkenningPerson {
        legalSubjects = List.copyOf(legalSubjects);
    }
}
