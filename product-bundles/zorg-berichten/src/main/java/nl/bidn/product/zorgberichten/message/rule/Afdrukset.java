// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Arrays;

/**
 * A set of keys of which it keeps 64 bits each, {@link Sleutel#afdruk}, so that a large message takes 10 to 20 bytes a key
 * however long its keys are. Of n keys two have the same bits with a chance of n² / 2⁶⁵: of 25 MB with the smallest class,
 * 200,000 keys, that is one such message in 900 million, which would be told of a key that is there twice. For one thread.
 */
final class Afdrukset {
    private static final int FIRST_BITS = 4;
    /** A table that is larger is given back when the set is emptied. */
    private static final int MOST_KEPT = 1 << 7;

    private long[] slots = new long[1 << FIRST_BITS];
    private int size;

    /** Forgets all keys. A large table is given back, so that many small scopes after a large one cost little. */
    void wis() {
        if (size == 0) {
            return;
        }
        if (slots.length > MOST_KEPT) {
            slots = new long[1 << FIRST_BITS];
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
    }

    /** Whether this key is new; from now on it is not. */
    boolean voegToe(Sleutel key) {
        long print = key.afdruk();
        int slot = slot(slots, print);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = print;
        size++;
        if (size * 5L > slots.length * 4L) {
            grow();
        }
        return true;
    }

    /** Whether this key is there. */
    boolean heeft(Sleutel key) {
        return slots[slot(slots, key.afdruk())] != 0;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long print : slots) {
            if (print != 0) {
                larger[slot(larger, print)] = print;
            }
        }
        slots = larger;
    }

    /** Where it is, or where it goes. By the first bits, which are the best. */
    private static int slot(long[] slots, long print) {
        int mask = slots.length - 1;
        int slot = (int) (print >>> Long.numberOfLeadingZeros(mask)) & mask;
        while (slots[slot] != 0 && slots[slot] != print) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
