// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.util.List;
import java.util.Optional;

/**
 * Within which time an answer comes.
 *
 * @param berichten the message types of which one is the answer
 * @param aantal how many {@code eenheid}
 * @param vanaf from which day it counts; none if the standard does not say
 * @param na only once this message type came in between
 */
public record Termijn(List<String> berichten, int aantal, Eenheid eenheid, Optional<Vanaf> vanaf, Optional<String> na) {
    /** What is counted. */
    public enum Eenheid {
        WERKDAGEN,
        WEKEN
    }

    /** The day from which it counts. */
    public enum Vanaf {
        ONTVANGST,
        DAGTEKENING
    }
}
