// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.bidn.portal.data.jdbc.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changed. Until it ends, its own thread doesn't use the memory for those entries: it would find the
 * old value, or leave one there that is never committed.
 */
final class Changes implements Participant {
    private final TableNodeCaches caches;
    private final List<Change> changes = new ArrayList<>(2);

    /** @param key none: the whole slot */
    private record Change(
            Cache<?, ?> cache, int slot, @Nullable Object key) {
        boolean covers(Cache<?, ?> other, int otherSlot, Object otherKey) {
            return cache == other && (slot == Cache.ALL || slot == otherSlot) && (key == null || key.equals(otherKey));
        }
    }

    private record Counter(String cache, int slot) implements Comparable<Counter> {
        @Override
        public int compareTo(Counter other) {
            int byCache = cache.compareTo(other.cache);
            return byCache == 0 ? Integer.compare(slot, other.slot) : byCache;
        }
    }

    Changes(TableNodeCaches caches) {
        this.caches = caches;
    }

    void add(Cache<?, ?> cache, int slot, @Nullable Object key) {
        changes.add(new Change(cache, slot, key));
    }

    boolean cover(Cache<?, ?> cache, int slot, Object key) {
        for (Change change : changes) {
            if (change.covers(cache, slot, key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public boolean last() {
        return true;
    }

    /** In one order for all transactions, so that none waits for another that waits for it. */
    @Override
    public void finish() {
        var counters = new TreeSet<Counter>();
        changes.forEach(change -> counters.add(new Counter(change.cache().name(), change.slot())));
        counters.forEach(counter -> caches.count(counter.cache(), counter.slot()));
    }

    /** Also when it was undone, as it may be unknown whether it was: an entry too few costs a query. */
    @Override
    public void close() {
        changes.forEach(change -> change.cache().drop(change.slot(), change.key()));
    }
}
