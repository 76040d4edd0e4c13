// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.store.AuditHead;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.AuditStore.Place;
import nl.bidn.portal.identity.store.WaitingEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives waiting lines their place in the chain. Apart from the acts themselves, so that these don't wait for each other;
 * any number of nodes may seal, the row of the head lets them take turns.
 */
@Component(service = Sealer.class)
public final class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;

    private final AuditStore store;
    private final AuditChain chain;
    private final Transactions transactions;

    @Activate
    public Sealer(@Reference AuditStore store, @Reference Secrets secrets, @Reference Transactions transactions) {
        this.store = store;
        this.chain = new AuditChain(secrets);
        this.transactions = transactions;
    }

    /**
     * Seals all that waits.
     *
     * @return how many
     * @throws IllegalStateException if the head was tampered with: the chain must not go on from there
     */
    public int seal() {
        int sum = 0;
        int sealed;
        do {
            sealed = transactions.call(() -> store.waitingCount() == 0 ? 0 : sealBatch());
            sum += sealed;
        } while (sealed == BATCH);
        return sum;
    }

    private int sealBatch() {
        AuditHead head = store.lockHead();
        if (!chain.isGenuine(head)) {
            throw new IllegalStateException("The head of the audit was changed from outside the portal");
        }
        long number = head.number();
        String hash = head.hash();
        List<Place> places = new ArrayList<>();
        for (WaitingEntry waiting : store.waiting(BATCH)) {
            if (!chain.isGenuine(waiting)) {
                LOG.error(
                        "Audit line {} was not written by the portal; it is left out",
                        waiting.entry().id());
                continue;
            }
            number++;
            hash = chain.hash(hash, number, waiting.entry());
            places.add(new Place(waiting.entry().id(), waiting.entry().at(), number, hash));
        }
        if (!places.isEmpty()) {
            store.seal(places);
            store.moveHead(chain.head(number, hash, head.baseNumber(), head.baseHash()));
        }
        return places.size();
    }
}
