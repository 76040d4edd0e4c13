// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntBiFunction;
import nl.bidn.portal.api.OrganisationId;

/**
 * Numbers of each municipality, kept in the memory of this node, because each page asks for them.
 *
 * <p>A number is dropped as soon as a change on this node is committed, and looked up again after {@value #TRUSTED_MILLIS} ms,
 * so a change on another node shows within that time; messages come in too often to count their changes in a row that all of
 * them would wait for. Nothing is decided by it. For any thread.
 */
final class Telling {
    private static final long TRUSTED_MILLIS = 5000;
    /** All municipalities, twice; beyond it memory starts afresh. */
    private static final int MOST_KEPT = 2000;

    private final ToIntBiFunction<Dienst, OrganisationId> teller;
    private final Portal portal;
    private final ConcurrentMap<Sleutel, Geteld> kept = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();

    private record Sleutel(Dienst dienst, OrganisationId organisation) {}

    private record Geteld(int aantal, long at) {}

    /** @param teller counts, in a transaction */
    Telling(ToIntBiFunction<Dienst, OrganisationId> teller, Portal portal) {
        this.teller = teller;
        this.portal = portal;
    }

    int aantal(Dienst dienst, OrganisationId organisation) {
        var sleutel = new Sleutel(dienst, organisation);
        Geteld found = kept.get(sleutel);
        long now = portal.clock().millis();
        if (found != null && now >= found.at() && now - found.at() < TRUSTED_MILLIS) {
            return found.aantal();
        }
        return tel(sleutel, now);
    }

    /** To be called in the transaction that changes it. */
    void veranderd(Dienst dienst, OrganisationId organisation) {
        portal.transactions().afterCommit(() -> {
            drops.incrementAndGet();
            kept.remove(new Sleutel(dienst, organisation));
        });
    }

    /** What was counted while this node dropped something may be old already: it is given once, and not kept. */
    private int tel(Sleutel sleutel, long now) {
        long before = drops.get();
        int aantal = portal.transactions().call(() -> teller.applyAsInt(sleutel.dienst(), sleutel.organisation()));
        var fresh = new Geteld(aantal, now);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(sleutel, fresh);
        if (drops.get() != before) {
            kept.remove(sleutel, fresh);
        }
        return aantal;
    }
}
