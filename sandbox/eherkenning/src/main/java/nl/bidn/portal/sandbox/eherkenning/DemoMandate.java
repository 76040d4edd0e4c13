// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.LegalSubject;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody may act.
 *
 * @param numbers which numbers of the organisation are told
 * @param branch limits it to one branch (vestigingsnummer), null: the whole organisation
 * @param intermediary the link of a chain mandate, null: a direct mandate
 */
public record DemoMandate(
        LegalSubject organisation,
        Numbers numbers,
        @Nullable String branch,
        @Nullable LegalSubject intermediary) {
    /** The identifying numbers that an authentication service knows of an organisation. */
    public enum Numbers {
        KVK_AND_RSIN,
        KVK,
        RSIN
    }

    static DemoMandate of(LegalSubject organisation) {
        return new DemoMandate(organisation, Numbers.KVK_AND_RSIN, null, null);
    }

    static DemoMandate only(Numbers numbers, LegalSubject organisation) {
        return new DemoMandate(organisation, numbers, null, null);
    }

    static DemoMandate branch(LegalSubject organisation, String branch) {
        return new DemoMandate(organisation, Numbers.KVK_AND_RSIN, branch, null);
    }

    static DemoMandate chain(LegalSubject organisation, LegalSubject intermediary) {
        return new DemoMandate(organisation, Numbers.KVK_AND_RSIN, null, intermediary);
    }

    /** The organisation that gave the person the mandate: by a chain it is the link. */
    public LegalSubject giver() {
        return intermediary == null ? organisation : intermediary;
    }
}
