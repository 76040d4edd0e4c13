// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.store.AuditHead;
import nl.bidn.portal.identity.store.AuditStore;
import nl.bidn.portal.identity.store.SealedEntry;
import nl.bidn.portal.identity.store.WaitingEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Walks the chain from its base to its head. */
@Component(service = AuditLog.class)
public final class ChainedAuditLog implements AuditLog {
    private static final int PAGE = 1000;

    private final AuditStore store;
    private final AuditChain chain;
    private final Transactions transactions;

    @Activate
    public ChainedAuditLog(
            @Reference AuditStore store, @Reference Secrets secrets, @Reference Transactions transactions) {
        this.store = store;
        this.chain = new AuditChain(secrets);
        this.transactions = transactions;
    }

    @Override
    public List<Line> last(int most, String action, String organisation) {
        return transactions.call(() -> store.last(most, action.strip(), organisation.strip()));
    }

    @Override
    public Verified verify() {
        AuditHead head = transactions.call(store::head);
        Optional<String> flaw = flawIn(head);
        if (flaw.isPresent() && transactions.call(store::head).baseNumber() != head.baseNumber()) {
            // old lines were removed while we walked, as they should
            return verify();
        }
        long waiting = transactions.call(store::waitingCount);
        Optional<String> forged = flaw.isPresent() ? flaw : forgedWaiting();
        String finding = forged.orElseGet(() -> head.number() == 0
                ? "Nothing was sealed yet"
                : "Lines " + (head.baseNumber() + 1) + " to " + head.number() + " are whole; head " + head.hash());
        return new Verified(forged.isEmpty(), head.number() - head.baseNumber(), waiting, finding);
    }

    private Optional<String> flawIn(AuditHead head) {
        if (!chain.isGenuine(head)) {
            return Optional.of("The head, which tells where the chain begins and ends, was changed");
        }
        long number = head.baseNumber();
        String hash = head.baseHash();
        while (true) {
            long from = number;
            List<SealedEntry> page = transactions.call(() -> store.sealedAfter(from, PAGE));
            for (SealedEntry line : page) {
                if (line.number() > head.number()) {
                    // sealed after we read the head
                    return end(head, number, hash);
                }
                Optional<String> flaw = flawIn(number, hash, line);
                if (flaw.isPresent()) {
                    return flaw;
                }
                number = line.number();
                hash = line.hash();
            }
            if (page.size() < PAGE) {
                return end(head, number, hash);
            }
        }
    }

    private Optional<String> flawIn(long before, String hash, SealedEntry line) {
        if (line.number() == before) {
            return Optional.of("Line " + before + " is there twice");
        }
        if (line.number() != before + 1) {
            return Optional.of("Line " + (before + 1) + " is missing");
        }
        return chain.follows(hash, line)
                ? Optional.empty()
                : Optional.of("Line " + line.number() + " was changed or does not belong there");
    }

    private static Optional<String> end(AuditHead head, long number, String hash) {
        if (number < head.number()) {
            return Optional.of("Line " + (number + 1) + " is missing: the last one is " + number
                    + ", but the head says " + head.number());
        }
        return AuditChain.same(hash, head.hash())
                ? Optional.empty()
                : Optional.of("Line " + number + " is not the one that the head was sealed with");
    }

    private Optional<String> forgedWaiting() {
        return transactions.call(() -> store.waiting(PAGE)).stream()
                .filter(waiting -> !chain.isGenuine(waiting))
                .map(WaitingEntry::entry)
                .map(entry -> "A line that waits for its place was changed or added from outside: " + entry.id())
                .findFirst();
    }
}
