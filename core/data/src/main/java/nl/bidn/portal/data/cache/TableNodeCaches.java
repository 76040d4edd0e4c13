// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.cache;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.Sql;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The caches of this node. On PostgreSQL a change also raises a counter in {@code portal.cache_change}, which each node
 * reads every second; on Derby there is one node and nothing to tell.
 */
public final class TableNodeCaches implements NodeCaches, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableNodeCaches.class);

    private final BoundTransactions transactions;
    private final boolean shared;
    /** Weak, as a cache belongs to its bundle, which may be updated. */
    private final Map<String, WeakReference<Cache<?, ?>>> caches = new ConcurrentHashMap<>();

    private final Map<String, Long> seen = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    public TableNodeCaches(BoundTransactions transactions) {
        this.transactions = transactions;
        this.shared = transactions.dialect() == Sql.Dialect.POSTGRESQL;
    }

    /** Starts to follow other nodes. */
    public synchronized void follow() {
        if (shared && timer == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, "portal-caches");
                thread.setDaemon(true);
                return thread;
            });
            var unused = started.scheduleWithFixedDelay(this::catchUpQuietly, 1, 1, TimeUnit.SECONDS);
            timer = started;
        }
    }

    @Override
    public <K, V> NodeCache<K, V> create(String name, int mostEntries, Function<K, V> load) {
        var cache = new Cache<K, V>(this, name, mostEntries, load);
        caches.put(name, new WeakReference<>(cache));
        return cache;
    }

    /** The changes of the transaction of this thread; null: there is none, or it changed nothing yet. */
    @Nullable
    Changes pending() {
        return (Changes) transactions.joined(this);
    }

    void changed(Cache<?, ?> cache, int slot, @Nullable Object key) {
        if (transactions.active()) {
            ((Changes) transactions.participant(this, () -> new Changes(this))).add(cache, slot, key);
            return;
        }
        cache.drop(slot, key);
        if (shared) {
            transactions.run(() -> changed(cache, slot, key));
        }
    }

    /** At once if this thread is in no transaction. */
    void afterCommit(Runnable action) {
        if (transactions.active()) {
            transactions.afterCommit(action);
        } else {
            action.run();
        }
    }

    /** Raises the counter of a slot, at the end of the transaction. */
    void count(String cache, int slot) {
        if (!shared) {
            return;
        }
        transactions.call(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(
                    "insert into portal.cache_change (cache, slot, counter) values (?, ?, 1)"
                            + " on conflict (cache, slot) do update set counter = cache_change.counter + 1")) {
                upsert.setString(1, cache);
                upsert.setInt(2, slot);
                return upsert.executeUpdate();
            }
        });
    }

    private void catchUpQuietly() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.warn("Changes by other nodes can't be read: {}", e.getMessage());
        }
    }

    /** Drops what other nodes (or this one) changed since the last time. */
    public synchronized void catchUp() {
        Map<String, Long> now = transactions.call(TableNodeCaches::counters);
        now.forEach((line, counter) -> {
            if (!counter.equals(seen.put(line, counter))) {
                int end = line.lastIndexOf('/');
                WeakReference<Cache<?, ?>> cache = caches.get(line.substring(0, end));
                Cache<?, ?> alive = cache == null ? null : cache.get();
                if (alive != null) {
                    alive.drop(Integer.parseInt(line.substring(end + 1)), null);
                }
            }
        });
    }

    private static Map<String, Long> counters(Connection connection) throws SQLException {
        var counters = new HashMap<String, Long>();
        try (PreparedStatement query =
                        connection.prepareStatement("select cache, slot, counter from portal.cache_change");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                counters.put(rows.getString(1) + "/" + rows.getInt(2), rows.getLong(3));
            }
        }
        return counters;
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }
}
