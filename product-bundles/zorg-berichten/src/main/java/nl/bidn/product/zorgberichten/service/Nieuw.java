// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.bidn.portal.api.OrganisationId;

/**
 * How many messages nobody of a municipality fetched yet, kept in the memory of this node, because each page asks for it.
 *
 * <p>A number is dropped as soon as a change on this node is committed, and looked up again after {@value #TRUSTED_MILLIS} ms,
 * so a change on another node shows within that time; messages come in too often to count their changes in a row that all of
 * them would wait for. Nothing is decided by it. For any thread.
 */
public final class Nieuw {
    /** More than this is shown as this: to count on costs, and tells nobody anything. */
    public static final int MOST = 1000;

    private static final long TRUSTED_MILLIS = 5000;
    /** All municipalities, twice; beyond it memory starts afresh. */
    private static final int MOST_KEPT = 2000;

    private final BerichtStore store;
    private final Portal portal;
    private final ConcurrentMap<Sleutel, Geteld> kept = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();

    private record Sleutel(Dienst dienst, OrganisationId organisation) {}

    private record Geteld(int aantal, long at) {}

    Nieuw(BerichtStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /** Those of a municipality whose payload can still be fetched; at most {@link #MOST}. */
    public int aantal(Dienst dienst, OrganisationId organisation) {
        var sleutel = new Sleutel(dienst, organisation);
        Geteld found = kept.get(sleutel);
        long now = portal.clock().millis();
        if (found != null && now >= found.at() && now - found.at() < TRUSTED_MILLIS) {
            return found.aantal();
        }
        return tel(sleutel).aantal();
    }

    /** To be called in the transaction that adds or fetches messages of this municipality. */
    void veranderd(Dienst dienst, OrganisationId organisation) {
        portal.transactions().afterCommit(() -> {
            drops.incrementAndGet();
            kept.remove(new Sleutel(dienst, organisation));
        });
    }

    /** What was counted while this node dropped something may be old already: it is given once, and not kept. */
    private Geteld tel(Sleutel sleutel) {
        long before = drops.get();
        Instant nu = portal.clock().instant();
        Zoekvraag vraag = vraag(sleutel.dienst(), List.of(sleutel.organisation()), nu);
        var fresh = new Geteld(portal.transactions().call(() -> store.tel(vraag, MOST)), nu.toEpochMilli());
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(sleutel, fresh);
        if (drops.get() != before) {
            kept.remove(sleutel, fresh);
        }
        return fresh;
    }

    /** Nobody fetched them, and they are not so old that their payload is gone. */
    private static Zoekvraag vraag(Dienst dienst, List<OrganisationId> organisations, Instant nu) {
        return new Zoekvraag(
                dienst,
                organisations,
                Optional.of(Richting.IN),
                Optional.empty(),
                Set.of(Staat.ONTVANGEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Bewaartermijn.begin(nu)),
                Optional.empty(),
                Zoekvraag.Volgorde.ONTVANGEN,
                false,
                0,
                MOST);
    }
}
