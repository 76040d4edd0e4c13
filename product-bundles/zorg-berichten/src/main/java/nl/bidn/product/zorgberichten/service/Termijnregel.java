// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/**
 * What must come before which day.
 *
 * @param bericht the message that the answer is to
 * @param nummer which of its terms
 * @param functie its message type
 * @param wie who must do something
 * @param tegenpartij the code of the other side
 * @param wachtOp the message types of which one is the answer
 * @param sinds the day from which it counts
 * @param uiterlijk the last day
 * @param klaar when the answer came; none: it is still waited for
 * @param klaarDoor the message that was the answer; none, if the message was refused after all
 */
public record Termijnregel(
        OrganisationId organisation,
        String bericht,
        int nummer,
        Dienst dienst,
        String functie,
        Wie wie,
        String tegenpartij,
        List<String> wachtOp,
        LocalDate sinds,
        LocalDate uiterlijk,
        Optional<Instant> klaar,
        Optional<String> klaarDoor) {
    /** Seen from the municipality. */
    public enum Wie {
        /** The municipality itself. */
        WIJ,
        /** The other side. */
        ZIJ
    }

    public Termijnregel {
        wachtOp = List.copyOf(wachtOp);
    }

    /** Whether the last day is over and nothing came. */
    public boolean teLaat(LocalDate vandaag) {
        return klaar.isEmpty() && uiterlijk.isBefore(vandaag);
    }

    /** Nothing is waited for any more, as the message was refused after all. */
    static void sluit(TermijnStore store, OrganisationId organisation, String bericht, Instant op) {
        for (Termijnregel termijn : store.van(organisation, bericht)) {
            if (termijn.klaar().isEmpty()) {
                store.klaar(organisation, bericht, termijn.nummer(), op, Optional.empty());
            }
        }
    }
}
