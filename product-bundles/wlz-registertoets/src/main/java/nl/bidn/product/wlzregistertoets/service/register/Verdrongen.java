// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.Serial;

/** Another took over what this one was loading; whatever it wrote is removed by that one. */
final class Verdrongen extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Verdrongen(long versie) {
        super("Version " + versie + " of the register is no longer being loaded by this node");
    }
}
