// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.product.wlzregistertoets.service.Portal;
import org.jspecify.annotations.Nullable;

/**
 * How many signals are not done with, in the memory of this node. Once a second it is seen whether something changed, here or
 * on another node. Nothing is decided by it. For any thread.
 */
final class Signaaltellingen {
    private static final long GELDT_MILLIS = 1000;
    /** All municipalities and then some; beyond it memory starts afresh. */
    private static final int MEESTE = 1000;

    private final SignaalStores stores;
    private final Transactions transactions;
    private final Clock clock;
    private final ConcurrentMap<OrganisationId, Telling> tellingen = new ConcurrentHashMap<>();

    /** @param gekeken when the number of changes was looked at last */
    private record Telling(int aantal, long beurten, long gekeken) {}

    Signaaltellingen(SignaalStores stores, Portal portal) {
        this.stores = stores;
        this.transactions = portal.transactions();
        this.clock = portal.clock();
    }

    int van(OrganisationId organisatie) {
        long nu = clock.instant().toEpochMilli();
        Telling bekend = tellingen.get(organisatie);
        long oud = bekend == null ? GELDT_MILLIS : nu - bekend.gekeken();
        if (bekend != null && oud >= 0 && oud < GELDT_MILLIS) {
            return bekend.aantal();
        }
        Telling vers = transactions.call(() -> lees(organisatie, bekend, nu));
        if (tellingen.size() >= MEESTE) {
            tellingen.clear();
        }
        tellingen.put(organisatie, vers);
        return vers.aantal();
    }

    /** The number of changes is read first: what comes between makes the count newer than its number, never older. */
    private Telling lees(OrganisationId organisatie, @Nullable Telling bekend, long nu) {
        long beurten = stores.beurten().aantal(organisatie);
        return bekend != null && bekend.beurten() == beurten
                ? new Telling(bekend.aantal(), beurten, nu)
                : new Telling(stores.signalen().nietAfgehandeld(organisatie), beurten, nu);
    }

    /** In a transaction: this node reads again once it is committed. */
    void veranderd(OrganisationId organisatie) {
        transactions.afterCommit(() -> tellingen.remove(organisatie));
    }
}
