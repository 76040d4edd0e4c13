// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.values.Bsn;

/** BSNs for tests, that belong to nobody. */
public final class Bsns {
    private static final int EERSTE = 999_900_006;

    private Bsns() {}

    /** So many different ones, in order. */
    public static List<Bsn> reeks(int aantal) {
        var bsns = new ArrayList<Bsn>(aantal);
        for (int nummer = EERSTE; bsns.size() < aantal && nummer <= 999_999_999; nummer++) {
            String tekst = Integer.toString(nummer);
            if (Bsn.isValid(tekst)) {
                bsns.add(new Bsn(tekst));
            }
        }
        return bsns;
    }
}
