// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The households of one municipality, in the order of the delivery, and the file that the municipality gets of them: CSV
 * with a byte order mark, so that a spreadsheet reads it as UTF-8. Four bytes a household; for one thread.
 */
public final class HouseholdList {
    private static final byte[] HEAD = "\uFEFFbsn\r\n".getBytes(StandardCharsets.UTF_8);
    private static final int DIGITS = 9;
    private static final int LINE = DIGITS + 2;
    private static final int FIRST_ROOM = 32;

    private int[] numbers = new int[FIRST_ROOM];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    /** Writes the file; does not close the stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(HEAD);
        byte[] line = new byte[LINE];
        line[DIGITS] = '\r';
        line[DIGITS + 1] = '\n';
        for (int i = 0; i < size; i++) {
            int rest = numbers[i];
            for (int place = DIGITS - 1; place >= 0; place--) {
                line[place] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            out.write(line);
        }
    }
}
