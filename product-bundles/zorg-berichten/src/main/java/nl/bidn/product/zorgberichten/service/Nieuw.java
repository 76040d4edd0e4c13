// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;

/** How many messages nobody of a municipality fetched yet, by the memory of this node. For any thread. */
public final class Nieuw {
    /** More than this is shown as this: to count on costs, and tells nobody anything. */
    public static final int MOST = 1000;

    private final Telling telling;

    Nieuw(BerichtStore store, Portal portal) {
        this.telling =
                new Telling((dienst, organisation) -> store.tel(vraag(dienst, organisation, portal), MOST), portal);
    }

    /** Those of a municipality whose payload can still be fetched; at most {@link #MOST}. */
    public int aantal(Dienst dienst, OrganisationId organisation) {
        return telling.aantal(dienst, organisation);
    }

    /** To be called in the transaction that adds or fetches messages of this municipality. */
    void veranderd(Dienst dienst, OrganisationId organisation) {
        telling.veranderd(dienst, organisation);
    }

    /** Nobody fetched them, and they are not so old that their payload is gone. */
    private static Zoekvraag vraag(Dienst dienst, OrganisationId organisation, Portal portal) {
        var voorwaarden = Voorwaarden.GEEN
                .richting(Optional.of(Richting.IN))
                .staten(Set.of(Staat.ONTVANGEN))
                .sinds(Optional.of(Bewaartermijn.begin(portal.clock().instant())));
        return Zoekvraag.van(dienst, List.of(organisation), voorwaarden, MOST);
    }
}
