// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.Arrays;

/**
 * A set of keys, each with a number from 0 in the order in which they came. Takes about twenty bytes a key beside the key
 * itself; compares keys whole, so that it never takes two for one. For one thread.
 */
final class Sleutelset {
    private static final int FIRST_ROOM = 8;
    /** Room for the bytes of a few keys; the first chunk grows up to a whole one. */
    private static final int FIRST_CHUNK = 256;

    private static final int MOST_LENGTH = 1 << 13;
    private static final int CHUNK_BITS = 15;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private int[] slots = new int[FIRST_ROOM * 2];
    private int[] starts = new int[FIRST_ROOM];
    private short[] lengths = new short[FIRST_ROOM];
    private byte[][] chunks = new byte[1][];
    private int size;
    private int end;

    /** Forgets all keys. A large table is given back, so that many small scopes after a large one cost little. */
    void wis() {
        if (size == 0) {
            return;
        }
        if (slots.length > FIRST_ROOM * 16) {
            slots = new int[FIRST_ROOM * 2];
            starts = new int[FIRST_ROOM];
            lengths = new short[FIRST_ROOM];
            chunks = new byte[1][];
        } else {
            Arrays.fill(slots, 0);
        }
        size = 0;
        end = 0;
    }

    /** The number of a key that is new, which it now is no longer; or -1 - the number of one that was there. */
    int voegToe(Sleutel key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(key.bytes(), 0, key.length());
        if (slots[slot] != 0) {
            return -slots[slot];
        }
        store(key);
        slots[slot] = size + 1;
        return size++;
    }

    /** Whether this key is there. */
    boolean heeft(Sleutel key) {
        return slots[slot(key.bytes(), 0, key.length())] != 0;
    }

    int size() {
        return size;
    }

    private int slot(byte[] bytes, int from, int length) {
        int mask = slots.length - 1;
        int slot = (int) (Sleutel.afdruk(bytes, from, length) >>> 20) & mask;
        while (slots[slot] != 0 && !same(slots[slot] - 1, bytes, from, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int number, byte[] bytes, int from, int length) {
        int start = starts[number] & (CHUNK - 1);
        byte[] chunk = chunks[starts[number] >>> CHUNK_BITS];
        return lengths[number] == length && Arrays.equals(chunk, start, start + length, bytes, from, from + length);
    }

    private void store(Sleutel key) {
        int length = key.length();
        if (length > MOST_LENGTH) {
            throw new IllegalStateException("a key of " + length + " bytes");
        }
        if ((end & (CHUNK - 1)) + length > CHUNK) {
            end = (end + CHUNK - 1) & -CHUNK;
        }
        int chunk = end >>> CHUNK_BITS;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length * 2);
        }
        makeRoom(chunk, (end & (CHUNK - 1)) + length);
        System.arraycopy(key.bytes(), 0, chunks[chunk], end & (CHUNK - 1), length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        starts[size] = end;
        lengths[size] = (short) length;
        end += length;
    }

    private void makeRoom(int chunk, int needed) {
        byte[] now = chunks[chunk];
        if (now == null) {
            chunks[chunk] = new byte[chunk == 0 ? Math.max(FIRST_CHUNK, needed) : CHUNK];
        } else if (now.length < needed) {
            chunks[chunk] = Arrays.copyOf(now, Math.min(CHUNK, Math.max(needed, now.length * 2)));
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            byte[] chunk = chunks[starts[number] >>> CHUNK_BITS];
            slots[slot(chunk, starts[number] & (CHUNK - 1), lengths[number])] = number + 1;
        }
    }
}
