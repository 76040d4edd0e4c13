// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.List;
import java.util.Set;

/** Questions in lists, the newest first; each call within a transaction. */
public interface Lijststore {
    /** @param zicht at least one */
    List<Vraag> lijst(List<Zicht> zicht, Set<Vraagstaat> staten, int vanaf, int meeste);

    /** How many there are, but not counted further than so many. */
    int aantal(List<Zicht> zicht, Set<Vraagstaat> staten, int meeste);
}
