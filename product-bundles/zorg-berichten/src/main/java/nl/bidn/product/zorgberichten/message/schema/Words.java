// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.Arrays;
import java.util.List;

/** The values of a code list, found without making a String. Never changes. */
final class Words {
    private final List<String> all;
    private final char[][] slots;
    private final int longest;

    Words(List<String> all) {
        this.all = List.copyOf(all);
        this.longest = all.stream().mapToInt(String::length).max().orElse(0);
        this.slots = new char[Integer.highestOneBit(Math.max(4, all.size())) * 4][];
        for (String word : all) {
            char[] chars = word.toCharArray();
            slots[slot(chars, chars.length)] = chars;
        }
    }

    boolean contain(char[] text, int length) {
        return length <= longest && slots[slot(text, length)] != null;
    }

    /** In the order of the schema. */
    List<String> all() {
        return all;
    }

    /** Where this text is, or the free slot where it would be; there are always free ones. */
    private int slot(char[] text, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + text[i];
        }
        int slot = (hash ^ (hash >>> 7)) & (slots.length - 1);
        while (slots[slot] != null && !Arrays.equals(slots[slot], 0, slots[slot].length, text, 0, length)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
