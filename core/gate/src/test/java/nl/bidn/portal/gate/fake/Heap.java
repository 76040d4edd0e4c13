// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** The memory of this machine, for tests that measure how much of it something costs. */
public final class Heap {
    private Heap() {}

    /** Bytes that were there right after a collection: what others made meanwhile is not in it. */
    public static synchronized long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
