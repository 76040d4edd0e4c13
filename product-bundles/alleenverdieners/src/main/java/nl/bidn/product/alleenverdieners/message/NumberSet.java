// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

/** A set of positive numbers: four to sixteen bytes each, where a HashSet takes fifty. For one thread. */
final class NumberSet {
    private static final int FIRST_ROOM = 1024;
    /** Spreads numbers that lie close together (Fibonacci hashing). */
    private static final int SPREAD = 0x9E3779B9;

    private int[] slots = new int[FIRST_ROOM];
    private int size;

    /** Whether the number was not there yet. */
    boolean add(int number) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!place(number)) {
            return false;
        }
        size++;
        return true;
    }

    private boolean place(int number) {
        int mask = slots.length - 1;
        int slot = ((number * SPREAD) >>> 8) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
        return true;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int number : old) {
            if (number != 0) {
                place(number);
            }
        }
    }
}
