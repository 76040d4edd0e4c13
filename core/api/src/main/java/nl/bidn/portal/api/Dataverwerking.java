// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One processing of the data of one person: a line of the {@link Logboek}.
 *
 * @param activity which processing of the product it was, local to it, for example {@code wlz-toets}; the text
 *     {@code verwerking.<activity>} says what that is
 * @param controller the organisation for whose task it was done
 * @param dataSubject the BSN, kept encrypted
 * @param status what came of it
 * @param begin when it began
 * @param end when it ended, not before it began
 * @param oins by which controller and processor are known to other organisations, if any take part in the processing
 */
public record Dataverwerking(
        String activity,
        OrganisationId controller,
        String dataSubject,
        Status status,
        Instant begin,
        Instant end,
        Optional<Oins> oins) {
    /** @param processor the same as of the controller, if that carries it out itself */
    public record Oins(String controller, String processor) {}

    /** What came of it, with the number that the standard gives it. */
    public enum Status {
        UNSET(0),
        OK(1),
        ERROR(2);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public Dataverwerking {
        Ids.checkName("Activity", activity);
        if (end.isBefore(begin)) {
            throw new IllegalArgumentException("A processing does not end before it began");
        }
    }

    /** Within one organisation. */
    public Dataverwerking(
            String activity, OrganisationId controller, String dataSubject, Status status, Instant begin, Instant end) {
        this(activity, controller, dataSubject, status, begin, end, Optional.empty());
    }

    /** Without the data subject. */
    @Override
    public String toString() {
        return "Dataverwerking[" + activity + ", " + controller + ", " + status + ", " + begin + "]";
    }
}
