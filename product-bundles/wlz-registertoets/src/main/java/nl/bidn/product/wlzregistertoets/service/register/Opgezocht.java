// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import org.jspecify.annotations.Nullable;

/** The register in use and a page of it, both as of one moment. */
public final class Opgezocht {
    private final Stand stand;
    private final byte @Nullable [] pagina;

    /** @param pagina sealed; none: the register in use has no page with this number */
    public Opgezocht(Stand stand, byte @Nullable [] pagina) {
        this.stand = stand;
        this.pagina = pagina;
    }

    Stand stand() {
        return stand;
    }

    byte @Nullable [] pagina() {
        return pagina;
    }
}
