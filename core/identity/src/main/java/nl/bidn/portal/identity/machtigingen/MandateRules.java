// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import java.time.LocalDate;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import org.jspecify.annotations.Nullable;

/** What a mandate must look like, whoever gives it to whom. */
final class MandateRules {
    private MandateRules() {}

    static void period(LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            throw new Refused(
                    Why.MANDATE_ENDS_BEFORE_IT_BEGAN, "A mandate from " + from + " cannot have ended by " + until);
        }
    }

    /** As it is kept. */
    static String document(String reference) {
        String stripped = reference.strip();
        if (stripped.isEmpty() || stripped.length() > Machtigingen.LONGEST_DOCUMENT) {
            throw new Refused(
                    Why.REFERENCE,
                    "The reference of the signed document is needed, of at most " + Machtigingen.LONGEST_DOCUMENT
                            + " characters",
                    Machtigingen.LONGEST_DOCUMENT);
        }
        return stripped;
    }
}
