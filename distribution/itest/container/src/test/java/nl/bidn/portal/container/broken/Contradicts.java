// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container.broken;

import java.util.List;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;

/** Nobody can ever hold what its tab asks for. */
public final class Contradicts extends SmallProduct {
    public Contradicts() {
        super("tegenspraak");
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab(TAB, new Permission("vliegen")));
    }
}
