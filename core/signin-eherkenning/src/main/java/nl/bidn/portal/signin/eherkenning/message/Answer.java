// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a good answer says.
 *
 * @param assertionId to be remembered, so that it is used once
 * @param until when the assertion expires
 * @param legalSubjects at least one, and one of a kind
 * @param actingSubject pseudonym of the person
 * @param branch twelve digits; the mandate is for this branch alone
 * @param intermediary in a chain of mandates
 * @param told attributes that the person consented to, by the last part of their names
 */
public record Answer(
        String assertionId,
        Instant until,
        Level level,
        List<Subject> legalSubjects,
        String actingSubject,
        @Nullable String branch,
        @Nullable Subject intermediary,
        Map<String, String> told) {
    public Answer {
        legalSubjects = List.copyOf(legalSubjects);
        told = Map.copyOf(told);
    }

    /** A number of an organisation, exactly as it should be. */
    public record Subject(Kind kind, String value) {}

    /** Of what register the number is. */
    public enum Kind {
        KVK,
        RSIN
    }
}
