// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.List;
import java.util.Optional;

/** Questions in lists, the newest first; each call within a transaction. */
public interface Lijststore {
    /**
     * One page of them.
     *
     * @param zicht at least one
     * @param staat only those that are so far; empty: all, also what goes from one state to another meanwhile
     */
    List<Vraag> lijst(List<Zicht> zicht, Optional<Vraagstaat> staat, int vanaf, int meeste);

    /** How many there are, but not counted further than so many. */
    int aantal(List<Zicht> zicht, Optional<Vraagstaat> staat, int meeste);
}
