// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;

/**
 * How many questions wait for an answer, kept in the memory of this node: the number stands beside the tab on each page of each
 * colleague. Who acts on this node sees the new number at once; what happens on another one shows within seconds. For any thread.
 */
final class Vragenteller {
    private static final long VERTROUWD_MILLIS = 3000;
    /** More is shown as this. */
    private static final int MEESTE = 100;
    /** Beyond it memory starts afresh. */
    private static final int MEESTE_ORGANISATIES = 10_000;

    private final BerichtStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ConcurrentMap<OrganisationId, Geteld> geteld = new ConcurrentHashMap<>();

    private record Geteld(int aantal, long op) {}

    Vragenteller(BerichtStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    int aantal(Collection<OrganisationId> organisaties) {
        return organisaties.stream().mapToInt(this::aantal).sum();
    }

    private int aantal(OrganisationId organisatie) {
        long nu = clock.millis();
        Geteld eerder = geteld.get(organisatie);
        if (eerder != null && nu >= eerder.op() && nu - eerder.op() < VERTROUWD_MILLIS) {
            return eerder.aantal();
        }
        if (geteld.size() >= MEESTE_ORGANISATIES) {
            geteld.clear();
        }
        int aantal = transactions.call(
                () -> store.aantal(Set.of(organisatie), true, Berichtfilter.teBeantwoorden(), MEESTE));
        geteld.put(organisatie, new Geteld(aantal, nu));
        return aantal;
    }

    /** To be called within the transaction in which it answers or confirms something. */
    void gewijzigd(OrganisationId organisatie) {
        transactions.afterCommit(() -> geteld.remove(organisatie));
    }
}
