// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.values;

/**
 * The 11-test of BSN, RSIN and Fi-number: the nine digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of 11.
 *
 * <p>Source: Besluit burgerservicenummer and Logisch Ontwerp BSN; the same test is named for OIN prefixes 00000001 and
 * 00000002 by Logius' OIN-Stelsel, chapter 6.
 */
final class ElevenTest {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private ElevenTest() {}

    /** Nine digits that pass; nine zeros do not. Makes no objects: it runs for each line of a delivery. */
    static boolean passes(CharSequence text) {
        if (text.length() != WEIGHTS.length) {
            return false;
        }
        int sum = 0;
        boolean nothing = true;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            nothing &= digit == 0;
            sum += WEIGHTS[i] * digit;
        }
        return !nothing && sum % 11 == 0;
    }
}
