// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;

/** A long file that is never in memory as a whole. */
final class RepeatedRow extends InputStream {
    private final byte[] head;
    private final byte[] row;
    private final long length;
    private long at;

    RepeatedRow(String head, String row, int times) {
        this.head = head.getBytes(US_ASCII);
        this.row = row.getBytes(US_ASCII);
        this.length = this.head.length + (long) this.row.length * times;
    }

    @Override
    public int read() {
        if (at == length) {
            return -1;
        }
        long place = at++;
        return place < head.length ? head[(int) place] : row[(int) ((place - head.length) % row.length)];
    }

    @Override
    public int read(byte[] into, int from, int most) {
        int count = (int) Math.min(most, length - at);
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) read();
        }
        return count == 0 ? -1 : count;
    }
}
