// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.util.Random;

/** Gives tests of other packages broken messages. */
public final class Gemuteerd {
    private Gemuteerd() {}

    public static Bericht van(Bericht original, Random random) {
        return new Mutaties(random).muteer(original);
    }
}
