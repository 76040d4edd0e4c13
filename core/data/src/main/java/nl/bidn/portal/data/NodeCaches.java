// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Memory of one node for what is read often and changes seldom. A change that commits on any node drops the entry on all:
 * at once on the node that made it, within a second on others (they share a table of change counters). A service of this
 * room, for any thread.
 */
@ProviderType
public interface NodeCaches {
    /**
     * Makes a cache; its name must be the same on all nodes and unique.
     *
     * @param load finds the value when it is not there, or is too old to trust; may open a transaction
     */
    <K, V> NodeCache<K, V> create(String name, int mostEntries, Function<K, V> load);

    /** One cache. Keys need a {@code toString} that is the same on all nodes. */
    @ProviderType
    interface NodeCache<K, V> {
        V get(K key);

        /**
         * Keeps what the transaction of this thread wrote under a new key, once it commits, so that whoever asks for it first need
         * not load it; at once if there is none. Not kept if something of its slot changed meanwhile.
         */
        void written(K key, V value);

        /** Drops the entry once the transaction of this thread commits; at once if there is none. */
        void changed(K key);

        /** Drops all entries likewise. */
        void allChanged();
    }
}
