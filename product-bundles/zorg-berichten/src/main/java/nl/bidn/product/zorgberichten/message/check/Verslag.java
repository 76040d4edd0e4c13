// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;
import java.util.Optional;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;

/**
 * What a check found. It holds no value of the message but those of its header.
 *
 * @param type the message type; none if it is not one that we know
 * @param kop the header, as far as it was read
 * @param fouten at most {@value #MOST_NAMED}, in the order of the message; all of the same level
 * @param aantal how many there are in all
 * @param grootte how many bytes were read
 * @param retourcodes what the message says of another one; of a message without a public schema they are not read
 */
public record Verslag(
        Optional<Berichttype> type, Kop kop, List<Fout> fouten, int aantal, long grootte, Retourcodes retourcodes) {
    /** So many faults are named, the rest is a number. */
    public static final int MOST_NAMED = 200;

    /** Whether nothing is wrong. */
    public boolean goed() {
        return aantal == 0;
    }

    /**
     * The level that it failed on: 1 (file and schema: no retour message can be made), 2 (rules inside the message: retour
     * code 0001), or 0 if nothing is wrong.
     */
    public int niveau() {
        return fouten.isEmpty() ? 0 : fouten.get(0).niveau();
    }

    /** How many faults there are beside those that are named. */
    public int meer() {
        return aantal - fouten.size();
    }
}
