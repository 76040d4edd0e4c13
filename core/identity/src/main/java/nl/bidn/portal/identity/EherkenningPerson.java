// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as eHerkenning names him: the pair of the organisation that gave the mandate and the pseudonym of who acts.
 *
 * @param legalSubjects one, or a KvK number and an RSIN of the same organisation
 * @param actingSubject pseudonym, compared byte by byte; the same for every organisation in a chain mandate
 * @param branch vestigingsnummer, if the mandate is for one branch only
 * @param intermediary who passed the mandate on, in a chain mandate
 */
public record EherkenningPerson(
        List<LegalSubject> legalSubjects,
        String actingSubject,
        @Nullable String branch,
        @Nullable LegalSubject intermediary) {
    public EherkenningPerson {
        legalSubjects = List.copyOf(legalSubjects);
        if (legalSubjects.isEmpty() || actingSubject.isEmpty()) {
            throw new IllegalArgumentException("Somebody who acts, acts for somebody");
        }
    }

    /** Without the pseudonym: this may end in a log. */
    @Override
    public String toString() {
        return "EherkenningPerson" + legalSubjects;
    }
}
