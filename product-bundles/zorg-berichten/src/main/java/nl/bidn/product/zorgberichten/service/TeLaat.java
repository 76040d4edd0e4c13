// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;

/** How many answers should have come by now, by the memory of this node. For any thread. */
public final class TeLaat {
    /** More than this is shown as this: to count on costs, and tells nobody anything. */
    public static final int MOST = 1000;

    private final Telling telling;

    TeLaat(TermijnStore store, Portal portal) {
        this.telling = new Telling(
                (dienst, organisation) -> store.tel(
                        vraag(
                                dienst,
                                organisation,
                                Bewaartermijn.dag(portal.clock().instant())),
                        MOST),
                portal);
    }

    /** At most {@link #MOST}. */
    public int aantal(Dienst dienst, OrganisationId organisation) {
        return telling.aantal(dienst, organisation);
    }

    /** To be called in the transaction that starts or ends terms of this municipality. */
    void veranderd(OrganisationId organisation) {
        for (Dienst dienst : Dienst.values()) {
            telling.veranderd(dienst, organisation);
        }
    }

    private static Termijnvraag vraag(Dienst dienst, OrganisationId organisation, LocalDate vandaag) {
        return Termijnvraag.alle(dienst, List.of(organisation), MOST)
                .tussen(Optional.empty(), Optional.of(vandaag.minusDays(1)));
    }
}
