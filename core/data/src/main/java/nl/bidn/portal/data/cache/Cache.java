// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.cache;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.bidn.portal.data.NodeCaches;
import org.jspecify.annotations.Nullable;

/**
 * One cache. Finding an entry takes no lock. A value is kept only if nothing of its slot changed since its loading began,
 * so one that was read before a change is never kept after it.
 */
final class Cache<K, V> implements NodeCaches.NodeCache<K, V> {
    static final int ALL = -1;
    private static final int SLOTS = 64;

    private final TableNodeCaches caches;
    private final String name;
    private final int mostEntries;
    private final Function<K, V> load;
    private final Map<K, V> entries = new ConcurrentHashMap<>();
    /** The keys by age; guarded by this, as are the numbers of changes. */
    private final Set<K> byAge = new LinkedHashSet<>();

    private final long[] changes = new long[SLOTS];

    Cache(TableNodeCaches caches, String name, int mostEntries, Function<K, V> load) {
        this.caches = caches;
        this.name = name;
        this.mostEntries = mostEntries;
        this.load = load;
    }

    String name() {
        return name;
    }

    @Override
    public V get(K key) {
        Changes pending = caches.pending();
        if (pending != null && pending.cover(this, slot(key), key)) {
            return load.apply(key);
        }
        V value = entries.get(key);
        return value == null ? loaded(key) : value;
    }

    private V loaded(K key) {
        int slot = slot(key);
        long before = changesOf(slot);
        V value = load.apply(key);
        keep(key, value, slot, before);
        return value;
    }

    private synchronized long changesOf(int slot) {
        return changes[slot];
    }

    private synchronized void keep(K key, V value, int slot, long before) {
        if (changes[slot] != before) {
            return;
        }
        entries.put(key, value);
        byAge.add(key);
        if (byAge.size() > mostEntries) {
            Iterator<K> oldest = byAge.iterator();
            entries.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public void written(K key, V value) {
        int slot = slot(key);
        long before = changesOf(slot);
        caches.afterCommit(() -> keep(key, value, slot, before));
    }

    @Override
    public void changed(K key) {
        caches.changed(this, slot(key), key);
    }

    @Override
    public void allChanged() {
        caches.changed(this, ALL, null);
    }

    /** @param key none: all of the slot */
    synchronized void drop(int slot, @Nullable Object key) {
        for (int i = 0; i < SLOTS; i++) {
            if (slot == ALL || slot == i) {
                changes[i]++;
            }
        }
        if (key != null) {
            entries.remove(key);
            byAge.remove(key);
        } else {
            byAge.removeIf(k -> slot == ALL || slot(k) == slot);
            entries.keySet().removeIf(k -> slot == ALL || slot(k) == slot);
        }
    }

    private static int slot(Object key) {
        return Math.floorMod(key.toString().hashCode(), SLOTS);
    }
}
