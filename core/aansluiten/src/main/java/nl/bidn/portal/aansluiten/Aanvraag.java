// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One application with everything, at one moment.
 *
 * @param reference by which people name it: readable, and not to be guessed
 * @param version grows with each change; an act on a page carries the one that the page was made with
 * @param applicant who was signed in when he began it
 * @param term last day by which the servicedesk should have decided
 * @param firstAgreed the first of two officers who agreed
 * @param reason why it was rejected
 */
public record Aanvraag(
        String reference,
        int version,
        Staat staat,
        Opgave opgave,
        @Nullable AccountId applicant,
        Instant begunAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate term,
        @Nullable AccountId officer,
        @Nullable AccountId firstAgreed,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Handtekening signature,
        List<Document> documents,
        List<Bericht> messages) {
    public Aanvraag {
        documents = List.copyOf(documents);
        messages = List.copyOf(messages);
    }

    public Formulier formulier() {
        return opgave.inhoud().formulier();
    }

    public boolean allows(Handeling act) {
        return act.isAllowedIn(staat);
    }

    @Override
    public String toString() {
        return "Aanvraag[" + reference + ", " + staat + "]";
    }
}
