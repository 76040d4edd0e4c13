// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.Optional;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;

/**
 * Which messages a list shows.
 *
 * @param teDoen only those with which the receiver is not done: to be confirmed, or a question to be answered. Such a list has
 *     questions first, and of these what is due first; others have what came last first.
 * @param vragen only questions
 */
public record Berichtfilter(boolean teDoen, boolean vragen, Optional<Stand> stand, Optional<Berichttype> type) {
    public static Berichtfilter alles() {
        return new Berichtfilter(false, false, Optional.empty(), Optional.empty());
    }

    public static Berichtfilter alleenTeDoen() {
        return new Berichtfilter(true, false, Optional.empty(), Optional.empty());
    }

    /** Those to which somebody must say something. */
    public static Berichtfilter teBeantwoorden() {
        return new Berichtfilter(true, true, Optional.empty(), Optional.empty());
    }

    public Berichtfilter met(Stand alleen) {
        return new Berichtfilter(teDoen, vragen, Optional.of(alleen), type);
    }

    public Berichtfilter met(Berichttype alleen) {
        return new Berichtfilter(teDoen, vragen, stand, Optional.of(alleen));
    }
}
