// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import nl.bidn.product.wlzregistertoets.service.toets.Doelen;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;

/** The purposes of the tests of doors. */
public final class Doelproef {
    private Doelproef() {}

    public static Vraagcontrole controle() {
        return new Vraagcontrole(Doelen.lees(Doelen.STANDAARD));
    }
}
